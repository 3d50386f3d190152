/** Overrides of direction, zero-width signs and the like, with which one name pretends to be another. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFC]/gu;
/** What some system takes for something else than a letter of a name. */
const reserved = /[<>:"|?*]/g;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const longest = 120;

/** The last part of what was sent as a name, safe to show and to save on any system; never empty. */
export function filename(sent: string): string {
  const last = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(unseen, '')
    .replace(reserved, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(devices, '_$1');
  return shortened(clean) || 'file';
}

/** What stands after the last dot, in small letters; '' where there is none. */
export function extension(name: string): string {
  return /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  if (name.length <= longest) return name;
  const end = extension(name) && `.${extension(name)}`;
  // A sign may have been cut in two.
  return `${name.slice(0, longest - end.length).replace(/[\uD800-\uDBFF]$/, '')}${end}`;
}
