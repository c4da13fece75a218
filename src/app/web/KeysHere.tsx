import { lazy, Suspense, useEffect, useState } from 'react';

const KeySheet = lazy(() => import('./KeySheet.tsx').then((part) => ({ default: part.KeySheet })));

/** `?` shows the keys. */
export function KeysHere() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (key: KeyboardEvent) => {
      const typing = (key.target as Element).closest('input, textarea, select, dialog, [contenteditable]');
      if (key.key === '?' && !typing) setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    open && (
      <Suspense>
        <KeySheet onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}
