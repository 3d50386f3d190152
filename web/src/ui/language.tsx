import { createContext, use, useState, type ReactNode } from 'react';
import { i18n } from '@lingui/core';
import { I18nProvider as Catalogue } from '@lingui/react';
import { I18nProvider as ComponentWords } from 'react-aria-components/I18nProvider';

/** In the order people choose from, each called by its own name. */
export const languages = { lt: 'Lietuvių', lv: 'Latviešu', ru: 'Русский', en: 'English' } as const;
export type Language = keyof typeof languages;

/** With the region, because it decides how dates and numbers are written. */
export const regional = {
  lt: 'lt-LT',
  lv: 'lv-LV',
  ru: 'ru-RU',
  en: 'en-GB',
} as const satisfies Record<Language, string>;

const storageKey = 'language';
/** Of the person whose page this is, until it is kept as their setting. */
let unkept: Language | undefined;

type Choosing = {
  language: Language;
  /** By the person, here and now. */
  choose: (language: Language) => Promise<void>;
  /** By a choice made before, perhaps on another device. */
  follow: (language: Language) => Promise<void>;
};
const Active = createContext<Choosing | undefined>(undefined);

/** What the person chose here since it was last asked; afterwards it is for the asker to keep. */
export function takeChoice(): Language | undefined {
  const choice = unkept;
  unkept = undefined;
  return choice;
}

export function useLanguage() {
  const active = use(Active);
  if (!active) throw new Error('useLanguage outside LanguageProvider');
  return active;
}

/** Start it only after `loadLanguage`: it shows the language that is loaded. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, show] = useState(() => languageOf(i18n.locale) ?? 'en');
  // Without a connection the catalogue may not come: then the language stays as it is.
  const follow = async (next: Language) => {
    await loadLanguage(next);
    remember(next);
    show(next);
  };
  const choose = async (next: Language) => {
    const focused = document.activeElement?.id;
    await follow(next);
    unkept = next;
    if (focused) focusAgain(focused);
  };
  return (
    <Active value={{ language, choose, follow }}>
      <Catalogue i18n={i18n}>
        <ComponentWords locale={regional[language]}>{children}</ComponentWords>
      </Catalogue>
    </Active>
  );
}

/** The whole page is made anew in another language; the keyboard goes on where it was. */
function focusAgain(id: string, attempts = 40) {
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const again = document.getElementById(id);
    if (again) again.focus();
    else if (attempts > 0) focusAgain(id, attempts - 1);
  }, 50);
}

export async function loadLanguage(language: Language) {
  const { messages } = await import(`../locales/${language}/messages.po`);
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/**
 * The person's own, as the server says in the page; else what was chosen here before, else the first
 * of the browser's languages that we have, else English.
 */
export function preferredLanguage(): Language {
  const { language: own = null } = document.documentElement.dataset;
  const wishes = [own, remembered(), ...navigator.languages];
  return wishes.map(languageOf).find((language) => language !== undefined) ?? 'en';
}

function languageOf(tag: string | null): Language | undefined {
  const short = tag?.slice(0, 2);
  return (Object.keys(languages) as Language[]).find((language) => language === short);
}

// Reading or writing localStorage throws where the browser blocks site data.
function remembered() {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function remember(language: Language) {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Then the choice lasts until the page is closed.
  }
}
