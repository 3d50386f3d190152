import { StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { openClient } from './client.ts';
import { LanguageProvider, loadLanguage, preferredLanguage, useLanguage } from './ui/language.tsx';
import { router } from './routes.tsx';
import { speakAnew } from './socket.ts';
import './ui/theme.css';
import './frame.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await loadLanguage(preferredLanguage());
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Talka />
    </LanguageProvider>
  </StrictMode>,
);

/** Another language is another client and another socket, since the server words names by it. */
function Talka() {
  const { language } = useLanguage();
  const client = useMemo(openClient, [language]);
  useEffect(() => speakAnew(language), [language]);
  return (
    <Provider value={client} key={language}>
      <RouterProvider router={router} />
    </Provider>
  );
}
