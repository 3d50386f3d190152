import { use, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { type Language, useLanguage } from '../ui/language.tsx';
import type { LegalText, Section } from './sections.ts';

export type LegalTexts = Readonly<Record<Language, () => Promise<LegalText>>>;

/** Only the reader's language is loaded. `children` stand where the text says how to write to us. */
export function Sections({ texts, children }: { texts: LegalTexts; children?: ReactNode }) {
  const { language } = useLanguage();
  const { opening, sections } = use(loaded(texts[language]));
  return (
    <article className="legal flex max-w-prose flex-col gap-7">
      <p>{opening}</p>
      {sections.map((section) => (
        <OneSection key={section.heading} {...section} />
      ))}
      {children}
    </article>
  );
}

function OneSection({ heading, passages, link }: Section) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{heading}</h2>
      {passages.map((passage, index) =>
        typeof passage === 'string' ? (
          <p key={index}>{passage}</p>
        ) : (
          <ul key={index} className="flex list-disc flex-col gap-1.5 pl-6">
            {passage.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        ),
      )}
      {link && (
        <p>
          <Link to={link.to} hash={link.hash} className="text-link">
            {link.words}
          </Link>
        </p>
      )}
    </section>
  );
}

const coming = new Map<() => Promise<LegalText>, Promise<LegalText>>();

/** The same promise at every drawing; one that broke is forgotten, so that a retry asks anew. */
function loaded(load: () => Promise<LegalText>): Promise<LegalText> {
  const known = coming.get(load);
  if (known) return known;
  const text = load();
  coming.set(load, text);
  text.catch(() => coming.delete(load));
  return text;
}
