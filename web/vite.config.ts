import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { documentsInPlace } from './documents.ts';
import { namesRooms } from './rooms.ts';

const here = import.meta.dirname;
const server = `http://localhost:${process.env['PORT'] ?? 4000}`;

/** Small things that most rooms begin with. */
const parts =
  /web\/src\/(verb|refusal|keys\/commands|ui\/(Breadcrumbs|MenuItem|When|dates)|people\/RoleName|groups\/(MarkAllRead|Publicity|VisibilityName)|threads\/(MarkAllRead|ThreadLine))\.tsx?$/;

export default defineConfig({
  root: here,
  plugins: [
    react(),
    // Lingui's own transform of its macros: the same as its Babel plugin, without Babel.
    lingui({ cwd: here, macroTransform: true, failOnCompileError: true }),
    tailwindcss(),
    ourLanguagesOnly(),
    documentsInPlace(here),
    namesRooms(here),
  ],
  build: {
    outDir: 'dist',
    // The oldest browsers Tailwind 4 supports; colours given with light-dark() are rewritten for them.
    target: ['chrome111', 'edge111', 'firefox128', 'safari16.4'],
    sourcemap: false,
    // Small files as data: URLs and the inline preload script would break the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // On a poor line each file costs a journey of its own: what every room begins with is one,
        // and so are the small things that many rooms share.
        codeSplitting: {
          groups: [
            { name: 'initial', tags: ['$initial'] },
            { name: 'parts', test: parts },
          ],
        },
      },
    },
  },
  server: {
    // Sign-in and letters name this address, so it must be the one.
    port: 5173,
    strictPort: true,
    proxy: {
      '/graphql': { target: server, ws: true },
      '/api/auth': server,
      '/demo/mailbox.json': server,
    },
  },
});

/** React Aria carries its words in 34 languages, and nobody here reads the other thirty. */
function ourLanguagesOnly(): Plugin {
  const other = /[/\\]intl[/\\][a-z]+[/\\](?!(?:lt-LT|lv-LV|ru-RU|en-US)\.)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: 'our-languages-only',
    enforce: 'pre',
    load: { filter: { id: other }, handler: () => 'export default {}' },
  };
}
