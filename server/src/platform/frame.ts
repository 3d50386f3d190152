/** A text message of a WebSocket server as one unfragmented, unmasked frame (RFC 6455, 5.2). */
export function frameOf(...parts: (Buffer | string)[]): Buffer {
  const length = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  const head = headOf(length);
  const frame = Buffer.allocUnsafe(head.length + length);
  let at = head.copy(frame);
  for (const part of parts)
    at += typeof part === 'string' ? frame.write(part, at) : part.copy(frame, at);
  return frame;
}

const finalText = 0x81;

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([finalText, length]);
  if (length < 65_536) return Buffer.from([finalText, 126, length >> 8, length & 0xff]);
  const head = Buffer.alloc(10);
  head[0] = finalText;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
