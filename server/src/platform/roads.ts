import type { IncomingMessage, ServerResponse } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { toNodeHandler } from 'better-auth/node';
import type { Auth } from './auth.ts';

/**
 * The roads of signing in that our pages take. The library has more of them, and some change a
 * person behind the back of our verbs: unchecked, unnumbered, unseen by open pages.
 */
const roads = new Set(
  [
    ...['get-session', 'sign-out', 'sign-in/email', 'sign-in/email-otp'],
    ...['email-otp/send-verification-otp', 'invitation/enter', 'demo/sign-in'],
  ].map((road) => `/api/auth/${road}`),
);
const longestBody = 16 * 1024;
/** Where the library looks for the asker's address; whatever a client wrote there is overwritten. */
export const addressHeader = 'talka-address';

export function serveRoads(auth: Auth) {
  const serve = toNodeHandler(auth);
  return (path: string, request: IncomingMessage, response: ServerResponse): void => {
    const { headers } = request;
    if (!roads.has(path)) return void response.writeHead(404).end();
    // Bodies of unsaid length are refused too: a few names and codes need no chunks.
    const isLong = Number(headers['content-length'] ?? 0) > longestBody;
    if (isLong || headers['transfer-encoding']) return void response.writeHead(413).end();
    headers[addressHeader] = addressOf(request);
    void serve(request, response);
  };
}

const near = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(net, bits, 'ipv4');
near.addSubnet('fc00::', 7, 'ipv6');
near.addAddress('::1', 'ipv6');

/**
 * Who asks: the peer, or, where the peer is a proxy on our own network, whom it names last. What
 * stands before that was written by others, and anybody can write an address.
 */
export function addressOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>) {
  const peer = socket.remoteAddress ?? '';
  const isProxy = isIP(peer) > 0 && near.check(peer, isIP(peer) === 4 ? 'ipv4' : 'ipv6');
  const named = [headers['x-forwarded-for'] ?? ''].flat().join().split(',').at(-1)?.trim() ?? '';
  return isProxy && isIP(named) > 0 ? named : peer;
}

/** What one household or office has: an IPv4 address, or the first half of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const zeros = 8 - groups(head).length - groups(tail).length;
  const whole = [...groups(head), ...Array.from({ length: zeros }, () => '0'), ...groups(tail)];
  const first = whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}

function groups(part: string): string[] {
  return part.split(':').filter((group) => group !== '');
}
