// First, since it says in which order the layers of all sheets count.
import './ui/theme.css';
import './frame.css';
import { StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { openClient } from './client.ts';
import { forgetFirstAnswers } from './first.ts';
import { LanguageProvider, loadLanguage, preferredLanguage, useLanguage } from './ui/language.tsx';
import { router } from './routes.tsx';
import { speakAnew } from './socket.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void show(root);

/** What is drawn first is the whole room, not a frame that moves when the room comes. */
async function show(place: HTMLElement) {
  // Not awaited by the module itself: rooms lean on it, and would wait for it while it waits for them.
  await Promise.all([loadLanguage(preferredLanguage()), router.load()]);
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>
        <Talka />
      </LanguageProvider>
    </StrictMode>,
  );
}

/** Another language is another client and another socket, since the server words names by it. */
function Talka() {
  const { language } = useLanguage();
  const client = useMemo(openClient, [language]);
  useEffect(() => speakAnew(language), [language]);
  useEffect(forgetFirstAnswers, []);
  return (
    <Provider value={client} key={language}>
      <RouterProvider router={router} />
    </Provider>
  );
}
