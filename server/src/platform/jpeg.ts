import { orientationNote } from './orientation.ts';

const marker = { start: 0xd8, end: 0xd9, scan: 0xda } as const;
/** Segments that say how the picture is drawn: tables, frames, sizes, and the three below. */
const isDrawing = (code: number) => code >= 0xc0 && code <= 0xdf && code !== marker.start;
const withName = new Map([
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);

/**
 * The same picture, bit for bit, without what cameras and programs note beside it: EXIF, XMP, IPTC,
 * comments, and whatever follows its end, like a second picture or a film. How it is to be turned stays.
 */
export function jpegAlone(bytes: Buffer, orientation: number): Buffer {
  const parts = [Buffer.of(0xff, marker.start), turned(orientation)];
  for (let at = bytes.indexOf(0xff, 2); at >= 0; at = bytes.indexOf(0xff, at)) {
    const code = bytes[at + 1] ?? marker.end;
    if (code === marker.end) break;
    const isFiller = code === 0xff || code === 0;
    const end = at + (isFiller ? 1 : lengthAt(bytes, at, code));
    if (!isFiller && isKept(code, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, end));
    at = code === marker.scan ? scanFrom(bytes, end) : end;
    if (code === marker.scan) parts.push(bytes.subarray(end, at));
  }
  return Buffer.concat([...parts, Buffer.of(0xff, marker.end)]);
}

function isKept(code: number, content: Buffer): boolean {
  const name = withName.get(code);
  return name ? content.toString('latin1', 0, name.length) === name : isDrawing(code);
}

/** With its marker. Some markers stand alone. */
function lengthAt(bytes: Buffer, at: number, code: number): number {
  if (code === 0x01 || (code >= 0xd0 && code <= marker.start)) return 2;
  return 2 + Math.max(2, bytes.readUInt16BE(at + 2));
}

/** Where the next marker stands after what was drawn; within it 0 or a restart follows every 255. */
function scanFrom(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? marker.end;
    const isWithin = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isWithin) return at;
  }
  return bytes.length;
}

function turned(orientation: number): Buffer {
  const note = orientationNote(orientation);
  if (!note) return Buffer.alloc(0);
  const content = Buffer.concat([Buffer.from('Exif\0\0'), note]);
  const head = Buffer.of(0xff, 0xe1, 0, content.length + 2);
  return Buffer.concat([head, content]);
}
