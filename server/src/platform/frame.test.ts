import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { frameOf } from './frame.ts';

const lengths = [0, 125, 126, 65_535, 65_536];

test('A client reads every frame as it was written, short, long and very long.', async () => {
  const texts = lengths.map((length) => 'ė'.repeat(length / 2) + 'x'.repeat(length % 2));
  const server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  server.on('connection', (_, { socket }) => {
    for (const text of texts) socket.write(frameOf('<', Buffer.from(text), '>'));
  });
  await once(server, 'listening');
  // A server that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const read: string[] = [];
  await new Promise<void>((resolve) => {
    client.on('message', (bytes: Buffer) => {
      if (read.push(bytes.toString()) === texts.length) resolve();
    });
  });
  expect(read).toEqual(texts.map((text) => `<${text}>`));
  client.terminate();
  server.close();
});
