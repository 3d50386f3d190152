import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { OwnKeysFragment } from '../gql/graphql.ts';
import { commandOf } from '../keys/commands.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { Section } from './Section.tsx';

export const OwnKeysParts = graphql(`
  fragment OwnKeys on Settings {
    id
    keysEnabled
  }
`);

const UpdateKeys = graphql(`
  mutation UpdateKeys($keysEnabled: Boolean!) {
    answer: updatePreferences(keysEnabled: $keysEnabled) {
      __typename
      ... on Settings {
        id
        ...OwnKeys
      }
      ...RefusalWords
    }
  }
`);

/** Single keys can be in the way of speech input and of a trembling hand, so they can be switched off. */
export function Keys({ settings }: { settings: OwnKeysFragment }) {
  const { t } = useLingui();
  const [isOn, setIsOn] = useState(settings.keysEnabled);
  const saving = useSaving(UpdateKeys);
  const change = async (keysEnabled: boolean) => {
    setIsOn(keysEnabled);
    if (!(await saving.save({ keysEnabled }))) setIsOn(settings.keysEnabled);
  };
  return (
    <Section id="keys" title={t`Keyboard`}>
      <div className="panel flex flex-col gap-2 p-5">
        <ErrorSummary faults={saving.faults} />
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            className="size-6 shrink-0"
            checked={isOn}
            onChange={({ target }) => void change(target.checked)}
          />
          <Trans>Single keys are commands</Trans>
        </label>
        <p className="max-w-prose text-small text-quiet">
          <Trans>
            Switch them off if you speak to your computer or press keys by chance. Everything can be
            done without them.
          </Trans>
        </p>
        <Button className="self-start" onPress={() => commandOf('keys')?.()}>
          <Trans>Show the keys</Trans>
        </Button>
        <Saved isSaved={saving.isSaved} />
      </div>
    </Section>
  );
}
