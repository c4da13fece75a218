import '#ui/tokens.css';
import '#ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openOutbox } from '#kit/outbox.ts';
import { queries, readAgain } from '#kit/queries.ts';
import { readKept } from '#kit/kept.ts';
import { readTurn, turn } from '#kit/turn.ts';
import { keptTheme, showTheme } from '#ui/theme.ts';
import { knownMe } from '#door/web/me.ts';
import { router } from './router.tsx';

showTheme(keptTheme());
readTurn();
await readKept(queries);
await openOutbox({
  whoActs: () => turn.get()?.personId ?? knownMe()?.personId ?? null,
  onSent: () => readAgain({ names: ['*'], subjects: [] }),
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('/service-worker.js');

// A page that is open while a newer version is served asks for files that are gone.
addEventListener('vite:preloadError', () => location.reload());
