import { crc32 } from 'node:zlib';
import { orientationNote } from './orientation.ts';

/** What of a PNG, animated or not, says how it is drawn. */
const drawsPng =
  /^([A-Z]\w{3}|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDC[vV]|cLL[iI]|bKGD|pHYs|acTL|fcTL|fdAT)$/;

/** The same PNG without texts, times, EXIF, and what follows its end. How it is to be turned stays. */
export function pngAlone(bytes: Buffer, orientation: number): Buffer {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8, name = ''; name !== 'IEND';) {
    name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new Error('A PNG ends before its last chunk does.');
    if (drawsPng.test(name)) parts.push(bytes.subarray(at, end));
    const note = name === 'IHDR' && orientationNote(orientation);
    if (note) parts.push(pngChunk('eXIf', note));
    at = end;
  }
  return Buffer.concat(parts);
}

function pngChunk(name: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length);
  chunk.write(name, 4, 'latin1');
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

const drawsWebp = /^(VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/;
const flag = { xmp: 0x04, exif: 0x08 };

/** The same of a WebP. */
export function webpAlone(bytes: Buffer, orientation: number): Buffer {
  const parts: Buffer[] = [];
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= whole;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const name = bytes.toString('latin1', at, at + 4);
    if (drawsWebp.test(name)) parts.push(bytes.subarray(at, Math.min(end, bytes.length)));
    at = end;
  }
  const note = orientationNote(orientation);
  if (note) parts.push(webpChunk('EXIF', note));
  const first = parts[0] ?? Buffer.alloc(0);
  if (first.toString('latin1', 0, 4) === 'VP8X') parts[0] = flagged(first, note !== null);
  const content = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  return webpChunk('RIFF', content);
}

/** The first chunk says which notes follow. */
function flagged(first: Buffer, hasNote: boolean): Buffer {
  const flags = (first[8] ?? 0) & ~flag.xmp & ~flag.exif;
  const changed = Buffer.from(first);
  changed[8] = hasNote ? flags | flag.exif : flags;
  return changed;
}

function webpChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
