type Box = { type: string; from: number; start: number; end: number };
type Piece = { start: number; end: number };

/** Boxes at the top of a file that say how the picture is drawn, or nothing. */
const drawing = /^(ftyp|meta|mdat|moov|moof|mfra|sidx|styp|free|skip|wide|idat|pdin)$/;

/**
 * The same AVIF or HEIC with blanks in the place of EXIF and XMP. Nothing is moved, since what is
 * drawn is found by counting bytes. How it is to be turned is said elsewhere.
 */
export function boxesAlone(bytes: Buffer): Buffer {
  const clean = Buffer.from(bytes);
  const all = [...boxesIn(bytes, { start: 0, end: bytes.length })];
  for (const { from, start, end } of all.filter((box) => !drawing.test(box.type))) {
    clean.write('free', from + 4, 'latin1');
    clean.fill(0, start, end);
  }
  for (const meta of all.filter(({ type }) => type === 'meta'))
    for (const { start, end } of notesIn(bytes, { start: meta.start + 4, end: meta.end }))
      clean.fill(0, start, end);
  return clean;
}

function* boxesIn(bytes: Buffer, { start, end }: Piece): Generator<Box> {
  for (let at = start; at + 8 <= end;) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    if (size < 8 || at + size > end) throw new Error('A box is longer than what it stands in.');
    const type = bytes.toString('latin1', at + 4, at + 8);
    yield { type, from: at, start: at + (isLong ? 16 : 8), end: at + size };
    at += size;
  }
}

/** Where the bytes of items lie that are notes and no picture. */
function notesIn(bytes: Buffer, meta: Piece): Piece[] {
  const inside = new Map([...boxesIn(bytes, meta)].map((box) => [box.type, box]));
  const [names, places] = [inside.get('iinf'), inside.get('iloc')];
  if (!names || !places) return [];
  const notes = notesNamed(bytes, names);
  return [...placesIn(bytes, places, inside.get('idat')?.start ?? 0)]
    .filter(({ id }) => notes.has(id))
    .map(({ start, end }) => ({ start, end: Math.min(end, bytes.length) }));
}

function notesNamed(bytes: Buffer, { start, end }: Box): Set<number> {
  const first = start + (bytes[start] === 0 ? 6 : 8);
  const entries = [...boxesIn(bytes, { start: first, end })].map((entry) => {
    const isWide = (bytes[entry.start] ?? 0) > 2;
    const id = isWide ? bytes.readUInt32BE(entry.start + 4) : bytes.readUInt16BE(entry.start + 4);
    const at = entry.start + (isWide ? 10 : 8);
    return { id, type: bytes.toString('latin1', at, at + 4) };
  });
  const notes = entries.filter(({ type }) => /^(Exif|mime|uri )$/.test(type));
  return new Set(notes.map(({ id }) => id));
}

/** Each stretch of bytes of each item, by ISO/IEC 14496-12, 8.11.3. */
function* placesIn(bytes: Buffer, { start }: Box, idat: number): Generator<Piece & { id: number }> {
  const version = bytes[start] ?? 0;
  let at = start + 4;
  const read = (size: number) => {
    const number =
      size === 8 ? Number(bytes.readBigUInt64BE(at)) : size ? bytes.readUIntBE(at, size) : 0;
    at += size;
    return number;
  };
  const sizes = read(2);
  const [ofOffset, ofLength, ofBase, ofIndex] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15);
  const wide = version < 2 ? 2 : 4;
  for (let items = read(wide); items > 0; items -= 1) {
    const id = read(wide);
    const isInside = version > 0 && (read(2) & 15) === 1;
    read(2);
    const base = read(ofBase ?? 0) + (isInside ? idat : 0);
    for (let extents = read(2); extents > 0; extents -= 1) {
      if (version > 0) read(ofIndex ?? 0);
      const from = base + read(ofOffset ?? 0);
      yield { id, start: from, end: from + read(ofLength ?? 0) };
    }
  }
}
