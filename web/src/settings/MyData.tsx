import { Trans, useLingui } from '@lingui/react/macro';
import { buttonStyle } from '../ui/Button.tsx';
import { Section } from './Section.tsx';

/** Everything that Talka holds about me, as a file; a plain link, so that the browser keeps what comes. */
export function MyData() {
  const { t } = useLingui();
  return (
    <Section id="data" title={t`Your data`}>
      <div className="panel flex flex-col items-start gap-3 p-5">
        <p className="max-w-prose">
          <Trans>
            A file with all that Talka holds about you: your profile, groups, posts, reactions, what
            you have read, and where you are signed in. It holds no text of other people.
          </Trans>
        </p>
        <a href="/my-data.json" download className={buttonStyle('quiet')}>
          <Trans>Download your data (JSON)</Trans>
        </a>
      </div>
    </Section>
  );
}
