import { crc32, deflateSync } from 'node:zlib';

/** A grey PNG of that many pixels; at level 0 it is as large as they are. */
export function png(width: number, height: number, level = 6): Buffer {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width, 200)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return whole(header(width, height), deflateSync(rows, { level }));
}

/** A PNG that says it has that many pixels, and is no longer than a letter. */
export function flood(width: number, height: number): Buffer {
  return whole(header(width, height), deflateSync(Buffer.alloc(1000)));
}

/** Eight bits of grey, one after the other. */
function header(width: number, height: number): Buffer {
  const fields = Buffer.alloc(13);
  fields.writeUInt32BE(width, 0);
  fields.writeUInt32BE(height, 4);
  fields.set([8, 0, 0, 0, 0], 8);
  return fields;
}

function whole(head: Buffer, rows: Buffer): Buffer {
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    ...[signature, chunk('IHDR', head), chunk('IDAT', rows)],
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Green, 16 pixels wide and 8 high. */
const jpeg = Buffer.from(
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/' +
    '2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAAR' +
    'CAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAA' +
    'AAAAAAAAAAAAAQX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAjv/2Q==',
  'base64',
);

/** A photograph taken upright, with the camera's number and the place in its EXIF. */
export function photograph(camera: string): Buffer {
  const degrees = [55, 43, 54].flatMap((number) => [number, 1]);
  const place = Buffer.alloc(24);
  for (const [index, number] of degrees.entries()) place.writeUInt32BE(number, index * 4);
  const gpsAt = 8 + 2 + 3 * 12 + 4;
  const cameraAt = gpsAt + 2 + 2 * 12 + 4;
  const placeAt = cameraAt + camera.length + 1;
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    directory([
      field(0x0110, 2, camera.length + 1, long(cameraAt)),
      field(0x0112, 3, 1, Buffer.of(0, 6, 0, 0)),
      field(0x8825, 4, 1, long(gpsAt)),
    ]),
    directory([field(1, 2, 2, Buffer.from('N\0\0\0')), field(2, 5, 3, long(placeAt))]),
    ...[Buffer.from(`${camera}\0`), place],
  ]);
  const content = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.of(0xff, 0xe1, 0, content.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

function directory(fields: Buffer[]): Buffer {
  return Buffer.concat([Buffer.of(0, fields.length), ...fields, long(0)]);
}

function field(tag: number, type: number, count: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag >> 8, tag & 255, 0, type), long(count), value]);
}

function long(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
