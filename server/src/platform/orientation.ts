/**
 * The smallest EXIF that says how a picture is to be turned, 1 to 8 as EXIF counts; null for one that
 * stands as it is.
 */
export function orientationNote(orientation: number): Buffer | null {
  if (!(orientation > 1 && orientation <= 8)) return null;
  const note = Buffer.alloc(26);
  note.write('MM\0*', 'latin1');
  // One field begins at byte 8: its tag, its type (a short), how many, and the value.
  note.writeUInt32BE(8, 4);
  note.writeUInt16BE(1, 8);
  note.writeUInt16BE(0x0112, 10);
  note.writeUInt16BE(3, 12);
  note.writeUInt32BE(1, 14);
  note.writeUInt16BE(orientation, 18);
  return note;
}
