import { Trans } from '@lingui/react/macro';
import { useClient } from 'urql';
import { FileNames } from '../files/FileNames.tsx';
import { withoutTargets } from '../posts/shorthand.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type Place, type Words, wordsAt } from './place.ts';
import { type Draft, wordsOf } from './mine.ts';
import { keepOurs, take } from './sync.ts';

/** Two devices wrote at the same place: both texts are shown, and the person says which stays. */
export function OtherDraft({ place, draft }: { place: Place; draft: Draft }) {
  const client = useClient();
  const keep = (isJoined: boolean) => {
    const ours = wordsAt(place);
    keepOurs(client, place, draft, isJoined ? joined(wordsOf(draft), ours) : ours);
  };
  return (
    <Notice kind="info">
      <h3 className="font-semibold">
        <Trans>On another device you wrote something else here</Trans>
      </h3>
      {draft.title && <p className="font-semibold">{draft.title}</p>}
      <p className="whitespace-pre-wrap">{withoutTargets(draft.body)}</p>
      <FileNames files={draft.attachments} />
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

/** One text after the other, and the files of both. */
function joined(theirs: Words, ours: Words): Words {
  const here = new Set(ours.files.map(({ id }) => id));
  return {
    ...ours,
    body: [theirs.body.trimEnd(), ours.body].filter((text) => text.trim() !== '').join('\n\n'),
    files: [...theirs.files.filter(({ id }) => !here.has(id)), ...ours.files],
  };
}
