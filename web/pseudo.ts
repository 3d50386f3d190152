import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

/**
 * A module like that of a language, in which every text is accented and 40 % longer: what is not
 * accented on a page was never given to translators, and what breaks there will break in Lithuanian.
 */
export async function pseudoCatalogue(): Promise<string> {
  const [catalogue] = await getCatalogs(getConfig({ cwd: import.meta.dirname }));
  if (!catalogue) throw new Error('There is no catalogue.');
  const { messages } = await catalogue.getTranslations('en', {
    ...{ sourceLocale: 'en', fallbackLocales: {} },
  });
  const { source, errors } = createCompiledCatalog('pseudo', messages, {
    namespace: 'es',
    pseudoLocale: 'pseudo',
    // With a blank now and then, as longer sentences have more words.
    pseudoLocaleOptions: { extend: 0.4, extendCharacter: 'ōōōō ' },
  });
  if (errors.length > 0) throw new Error(errors.map(({ id }) => id).join());
  return source;
}
