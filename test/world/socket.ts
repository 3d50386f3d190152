import { once } from 'node:events';
import WebSocket from 'ws';
import type { Answered, Client } from './client.ts';

/** A bare socket that speaks as badly as it is told to; `next` waits for the next message. */
export async function openSocket(url: string, who: Client, protocols = ['graphql-transport-ws']) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocols, {
    headers: who.headers,
  });
  const messages: Answered[] = [];
  const waiting: ((message: Answered) => void)[] = [];
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  socket.on('message', (text: Buffer) => {
    const message = JSON.parse(text.toString());
    const first = waiting.shift();
    if (first) first(message);
    else messages.push(message);
  });
  // Its end is told by `closed`.
  socket.on('error', () => {});
  await once(socket, 'open');
  const send = (message: unknown) =>
    socket.send(
      typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message),
    );
  const next = () =>
    messages.length > 0
      ? Promise.resolve(messages.shift())
      : new Promise<Answered>((resolve) => waiting.push(resolve));
  return {
    ...{ socket, send, next, closed },
    hello: async () => {
      send({ type: 'connection_init' });
      return next();
    },
    subscribe: (id: string, query: string, variables: object = {}) =>
      send({ id, type: 'subscribe', payload: { query, variables } }),
  };
}
