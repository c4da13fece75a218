import { lazy, Suspense, useEffect, useRef } from 'react';
import { useNoted } from '#kit/useNoted.ts';
import { finding } from './finding.ts';

const Find = lazy(() => import('./Find.tsx').then((part) => ({ default: part.Find })));

/** Stands once around the pages of a house: `/` opens the search from anywhere. */
export function FindHere() {
  const open = useNoted(finding);
  const ahead = useRef('');
  useEffect(() => {
    const listen = (key: KeyboardEvent) => {
      const typing = (key.target as Element).closest('input, textarea, select, dialog, [contenteditable]');
      if (typing || key.ctrlKey || key.metaKey || key.altKey) return;
      if (finding.get()) {
        if (key.key.length === 1) ahead.current += key.key;
      } else if (key.key === '/') {
        // A page with a search of its own is searched there.
        const ofPage = document.querySelector<HTMLElement>('[data-find]');
        if (ofPage) ofPage.focus();
        else finding.set(true);
      } else return;
      key.preventDefault();
      key.stopPropagation();
    };
    // Before the page's own keys: what is typed while the search is on its way is for the search alone.
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, []);
  const close = () => {
    ahead.current = '';
    finding.set(false);
  };
  return (
    open && (
      <Suspense>
        <Find ahead={ahead} onClose={close} />
      </Suspense>
    )
  );
}
