import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf, networkOf } from './roads.ts';

test.each([
  ['203.0.113.7', undefined, '203.0.113.7'],
  ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:172.18.0.2', '10.9.9.9, 198.51.100.1', '198.51.100.1'],
  ['::1', 'unknown', '::1'],
  ['2001:db8::1', '198.51.100.1', '2001:db8::1'],
])('%s that names %s is %s', (remoteAddress, named, address) => {
  // Of a request only these two are asked.
  const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': named } };
  expect(addressOf(request as unknown as IncomingMessage)).toBe(address);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0DB8:0:0:1:2:3:4', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s lies in the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
