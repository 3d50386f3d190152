import { useEffect } from 'react';

/** The number before the tab's name, and a dot on its picture, while something waits. */
export function InboxSigns({ count }: { count: number }) {
  useEffect(() => {
    const mark = () => {
      const name = document.title.replace(/^\(\d+\) /, '');
      const marked = count > 0 ? `(${count}) ${name}` : name;
      if (marked !== document.title) document.title = marked;
    };
    mark();
    // Each page writes its own name there.
    const observer = new MutationObserver(mark);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [count]);
  const isMarked = count > 0;
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (!link) return;
    const plain = '/icon.svg';
    if (!isMarked) link.href = plain;
    else void withDot(plain).then((picture) => (link.href = picture));
  }, [isMarked]);
  return null;
}

/** Our own picture with a dot, as data: nothing else may be loaded. */
async function withDot(address: string): Promise<string> {
  const dot = '<circle cx="76%" cy="24%" r="22%" fill="#d4351c" stroke="#fff" stroke-width="4%"/>';
  try {
    const drawing = await (await fetch(address)).text();
    const marked = drawing.replace('</svg>', `${dot}</svg>`);
    return `data:image/svg+xml,${encodeURIComponent(marked)}`;
  } catch {
    return address;
  }
}
