import { text } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import { compete } from './contestant.ts';

/** The limit of fan-out: what is posted to it is one message, made once, sent to every socket. */
const server = await compete(async (request, response) => {
  const message = Buffer.from(await text(request));
  for (const socket of sockets.clients) socket.send(message, { binary: false });
  response.end('{}');
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
