import { WebSocketServer } from 'ws';
import { compete } from './contestant.ts';

/** The limit of fan-out: one message, made once, sent to every socket. POST / sends one. */
const message = Buffer.from(JSON.stringify({ verb: 'POST_ADDED', html: 'a'.repeat(600) }));

const server = await compete((_, response) => {
  for (const socket of sockets.clients) socket.send(message, { binary: false });
  response.end('{}');
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
