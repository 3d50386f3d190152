import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { start } from '@talka/server/src/main.ts';
import { announce } from './contestant.ts';

const port = await freePort();
await start({
  DATABASE_URL: process.env.DATABASE_URL,
  TALKA_DEMO: 'small',
  TALKA_SECRET: 'a-secret-of-the-benchmark-32-characters',
  PORT: String(port),
});
announce(port);

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
