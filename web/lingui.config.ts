import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['lt', 'lv', 'ru', 'en'],
  // With <rootDir>, or another working directory would find nothing and say so to nobody.
  catalogs: [{ path: '<rootDir>/src/locales/{locale}/messages', include: ['<rootDir>/src'] }],
  // Without line numbers, or every change of the code would change all four catalogues.
  format: formatter({ lineNumbers: false }),
});
