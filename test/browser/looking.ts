import type { Page } from 'playwright-core';

/** All that a page says to eyes and to screen readers, but for dates, names of languages and texts of our own law. */
export function wordsIn(page: Page): Promise<string[]> {
  return page.locator('html').evaluate((root) => {
    const page = root.ownerDocument;
    const apart =
      'script, style, noscript, time, .avatar, option[value*="/"], [lang]:not(html), article.legal';
    const said = [page.title];
    const texts = page.createTreeWalker(page.body, 4);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!node.parentElement?.closest(apart)) said.push(node.textContent ?? '');
    for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'])
      for (const one of page.querySelectorAll(`[${name}]`))
        if (!one.closest(apart)) said.push(one.getAttribute(name) ?? '');
    return said;
  });
}

/** What stands out of the page at its right side, unless it may be scrolled or is cut off on purpose. */
export function outstanding(page: Page): Promise<string[]> {
  return page.locator('html').evaluate((root) => {
    const width = root.clientWidth;
    const isHeld = (one: Element) => {
      for (let above = one.parentElement; above && above !== root; above = above.parentElement)
        if (getComputedStyle(above).overflowX !== 'visible') return true;
      return false;
    };
    const found = [...root.querySelectorAll('body *')].filter((one) => {
      const { right, width: own } = one.getBoundingClientRect();
      return own > 1 && right > width + 1 && !isHeld(one);
    });
    const wide = root.scrollWidth > width ? [`The page is ${root.scrollWidth} wide.`] : [];
    return [...wide, ...found.map((one) => one.outerHTML.slice(0, 160))];
  });
}

/** What is pressed and is smaller than 24 pixels, but for links within a sentence. */
export function smallTargets(page: Page): Promise<string[]> {
  const pressed = 'a[href], button, input, select, textarea, summary, [role=button], [role=tab]';
  return page.locator('html').evaluate((root, selector) => {
    const small = [...root.querySelectorAll(selector)].filter((one) => {
      // The words beside a box press it too.
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true });
      const isInSentence = one.tagName === 'A' && getComputedStyle(one).display === 'inline';
      return isSeen && !isInSentence && Math.min(width, height) < 24;
    });
    return small.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return `${one.outerHTML.slice(0, 160)} ${width}×${height}`;
    });
  }, pressed);
}

/** What has the focus, and what lies over the whole of it, if anything does. */
export function focused(page: Page) {
  return page.locator('html').evaluate((root) => {
    const one = root.ownerDocument.activeElement ?? root;
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down) => ({
        x: left + (right - left) * across,
        y: top + (bottom - top) * down,
      })),
    );
    const isShown = points.some(({ x, y }) => {
      const there = root.ownerDocument.elementFromPoint(x, y);
      return (
        there !== null &&
        (one.contains(there) || (there.contains(one) && there.tagName === 'LABEL'))
      );
    });
    return { html: one.outerHTML.slice(0, 160), isPage: one.tagName === 'BODY', isShown };
  });
}
