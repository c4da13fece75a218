import { lazy, Suspense, useEffect } from 'react';
import { useNoted } from '#kit/useNoted.ts';
import { finding } from './finding.ts';

const Find = lazy(() => import('./Find.tsx').then((part) => ({ default: part.Find })));

/** Stands once around the pages of a house: `/` opens the search from anywhere. */
export function FindHere() {
  const open = useNoted(finding);
  useEffect(() => {
    const listen = (key: KeyboardEvent) => {
      const typing = (key.target as Element).closest('input, textarea, select, [contenteditable]');
      if (key.key !== '/' || typing || key.ctrlKey || key.metaKey || key.altKey) return;
      key.preventDefault();
      finding.set(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    open && (
      <Suspense>
        <Find onClose={() => finding.set(false)} />
      </Suspense>
    )
  );
}
