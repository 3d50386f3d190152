import { useRouter, useRouterState } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many pages of a list were unfolded here: the way back leads to the same length. */
    pages?: number;
  }
}

/** Pages of the list on screen, kept in the browser's history. */
export function usePages() {
  const router = useRouter();
  const pages = useRouterState({ select: ({ location }) => location.state.pages ?? 1 });
  const showMore = () =>
    void router.navigate({
      ...{ to: '.', search: true, replace: true, resetScroll: false },
      state: (state) => ({ ...state, pages: pages + 1 }),
    });
  return { pages, showMore };
}
