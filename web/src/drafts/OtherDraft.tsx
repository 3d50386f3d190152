import { Trans } from '@lingui/react/macro';
import { useClient } from 'urql';
import { withoutTargets } from '../posts/shorthand.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type Place, wordsAt } from './place.ts';
import { type Draft, keepOurs, take } from './sync.ts';

/** Two devices wrote at the same place: both texts are shown, and the person says which stays. */
export function OtherDraft({ place, draft }: { place: Place; draft: Draft }) {
  const client = useClient();
  const keep = (isJoined: boolean) => {
    const ours = wordsAt(place);
    const body = isJoined ? `${draft.body.trimEnd()}\n\n${ours.body}` : ours.body;
    keepOurs(client, place, draft, { ...ours, body });
  };
  return (
    <Notice kind="info">
      <h3 className="font-semibold">
        <Trans>On another device you wrote something else here</Trans>
      </h3>
      {draft.title && <p className="font-semibold">{draft.title}</p>}
      <p className="whitespace-pre-wrap">{withoutTargets(draft.body)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onPress={() => keep(true)}>
          <Trans>Keep both</Trans>
        </Button>
        <Button onPress={() => take(place, draft)}>
          <Trans>Take that text</Trans>
        </Button>
        <Button onPress={() => keep(false)}>
          <Trans>Keep this one</Trans>
        </Button>
      </div>
    </Notice>
  );
}
