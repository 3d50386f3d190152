import { useEffect, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import type { PostCardFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { articleOf } from './selection.ts';

type Spot = { postId: string; left: number; top: number };
type Props = { posts: PostCardFragment[]; onQuote: (post: PostCardFragment) => void };

/** Words of a post that are selected can be quoted: by a button beside them, or by Alt+Q. */
export function QuoteSelection({ posts, onQuote }: Props) {
  const [spot, setSpot] = useState<Spot>();
  const post = posts.find(({ number }) => `p${number}` === spot?.postId);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSpot(spotOf()), 200);
    };
    const leave = () => setSpot(undefined);
    document.addEventListener('selectionchange', look);
    window.addEventListener('resize', leave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('resize', leave);
    };
  }, []);
  useEffect(() => {
    if (!post) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyQ' || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onQuote(post);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [post, onQuote]);
  if (!spot || !post) return null;
  const quote = () => {
    onQuote(post);
    getSelection()?.removeAllRanges();
    setSpot(undefined);
  };
  return (
    <span
      className="quote-selection"
      ref={(node) => {
        // The policy of the page allows no style in markup.
        node?.style.setProperty('left', `${spot.left}px`);
        node?.style.setProperty('top', `${spot.top}px`);
      }}
      // The selection stays.
      onPointerDownCapture={(event) => event.preventDefault()}
    >
      <Button look="main" onPress={quote}>
        <Trans>Quote</Trans>
      </Button>
    </span>
  );
}

function spotOf(): Spot | undefined {
  const selection = getSelection();
  const article = selection && articleOf(selection);
  if (!selection || !article || selection.toString().trim() === '') return undefined;
  const { left, width, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  const middle = Math.min(Math.max(left + width / 2, 60), innerWidth - 60);
  return { postId: article.id, left: middle + scrollX, top: bottom + scrollY + 8 };
}
