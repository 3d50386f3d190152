import type { IncomingHttpHeaders } from 'node:http';

export type Range = { start: number; end: number; isPart: boolean };

/** The bytes asked for, both ends within; null where there are none such. Several parts are sent as the whole. */
export function rangeOf(headers: IncomingHttpHeaders, size: number, tag: string): Range | null {
  const whole = { start: 0, end: size - 1, isPart: false };
  const { range, 'if-range': known } = headers;
  if (!range || (known && known !== tag)) return whole;
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (from === '' && to === '') return whole;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? null : { start, end, isPart: true };
}
