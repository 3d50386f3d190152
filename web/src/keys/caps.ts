import { useEffect, useState } from 'react';

type Layout = ReadonlyMap<string, string>;
/** Of Chromium; elsewhere the caps are those of a US keyboard. */
type WithKeyboard = Navigator & { keyboard?: { getLayoutMap?: () => Promise<Layout> } };

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
const signs: Record<string, string> = { 'Shift+Slash': '?', Slash: '/' };

/** What is printed on the keys, one list for each key of a row: ["Ctrl", "K"]. */
export function useCaps(): (key: string) => string[] {
  const [layout, setLayout] = useState<Layout>();
  useEffect(() => {
    const { keyboard } = navigator as WithKeyboard;
    // A frame of another origin may not ask; then it stays the US keyboard.
    keyboard?.getLayoutMap?.().then(setLayout, () => {});
  }, []);
  return (key) => {
    const sign = signs[key];
    if (sign) return [sign];
    return key.split('+').map((part) => {
      if (part === 'Ctrl') return isMac ? '⌘' : 'Ctrl';
      return layout?.get(part)?.toUpperCase() ?? part.replace('Key', '');
    });
  };
}
