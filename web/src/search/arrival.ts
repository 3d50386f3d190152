import { type RefObject, useEffect } from 'react';
import { useRouter } from '@tanstack/react-router';

/** What was opened last, and from where: whoever comes back goes on there. */
let opened: { from: string; href: string } | undefined;

export function noteOpened(href: string) {
  opened = { from: location.pathname + location.search, href };
}

/**
 * Whoever comes back to what was found stands at what they had opened; anybody else at the first
 * field. The frame puts the focus on the page first, so it is moved both now and after that.
 */
export function useArrival(page: RefObject<HTMLElement | null>) {
  const router = useRouter();
  useEffect(() => {
    const was = opened?.from === location.pathname + location.search ? opened.href : undefined;
    opened = undefined;
    const arrive = () => {
      const links = [...(page.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
      const left = links.find((link) => link.getAttribute('href') === was);
      const place = left ?? page.current?.querySelector('input');
      place?.focus({ preventScroll: true });
    };
    arrive();
    const stop = router.subscribe('onRendered', () => {
      stop();
      arrive();
    });
    return stop;
  }, [page, router]);
}
