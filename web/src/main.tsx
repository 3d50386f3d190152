import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { client } from './client.ts';
import { LanguageProvider, loadLanguage, preferredLanguage } from './ui/language.tsx';
import { router } from './routes.tsx';
import './ui/theme.css';
import './frame.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await loadLanguage(preferredLanguage());
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </LanguageProvider>
  </StrictMode>,
);
