import { crc32, deflateSync } from 'node:zlib';

/** A grey PNG of that many pixels. */
export function png(width: number, height: number): Buffer {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width, 200)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return whole(header(width, height), deflateSync(rows));
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
