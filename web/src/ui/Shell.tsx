import type { ReactNode } from 'react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Icon, type IconName } from './Icon.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

export type Place = {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: IconName;
  count?: ReactNode;
};

type Props = {
  name: string;
  /** Three to five; they stand in the rail, on a phone in the bottom bar. */
  places: readonly Place[];
  /** Under the places in the rail; a phone does not show it. */
  rail?: ReactNode;
  /** Beside the language, for example who is signed in. */
  corner?: ReactNode;
  /** Above the page, for example "offline". */
  notice?: ReactNode;
  /** Below every page: what a house owes its visitors, as links. */
  footer?: ReactNode;
  children: ReactNode;
};

export function Shell({ name, places, rail, corner, notice, footer, children }: Props) {
  return (
    <div className="shell">
      <a href={`#${mainId}`} className="skip-link">
        <Trans>Skip to the content</Trans>
      </a>
      <header className="shell-header">
        <Link to="/" className="shell-name">
          {name}
        </Link>
        <div className="flex items-center gap-2">
          {corner}
          <LanguageChoice />
        </div>
      </header>
      <Places places={places}>{rail}</Places>
      <main id={mainId} tabIndex={-1} className="shell-main">
        <div className="shell-notice">{notice}</div>
        {children}
        <p id={arrivalId} role="status" className="sr-only" />
      </main>
      {footer && <footer className="shell-footer">{footer}</footer>}
    </div>
  );
}

/** After a change of page the focus goes here, so that a screen reader begins with the new page. */
export function focusMain() {
  document.getElementById(mainId)?.focus({ preventScroll: true });
}

/** For what goes away when it is pressed: the keyboard goes on at the post or the page around it. */
export function focusAround(pressed: Element) {
  pressed.closest<HTMLElement>('article[tabindex], main')?.focus({ preventScroll: true });
}

function Places({ places, children }: Pick<Props, 'places' | 'children'>) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Main`} className="shell-places">
      <ul>
        {places.map(({ to, label, icon, count }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true, includeSearch: false }} className="place">
              <Icon name={icon} />
              <span>{label}</span>
              {count}
            </Link>
          </li>
        ))}
      </ul>
      {children && <div className="shell-rail">{children}</div>}
    </nav>
  );
}

const mainId = 'main';
/** Where one is told the name of the page one came to. */
export const arrivalId = 'arrival';
