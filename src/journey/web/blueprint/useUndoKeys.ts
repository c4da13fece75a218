import { useEffect, useRef } from 'react';

/** Ctrl and Z takes the last change of a drawing back, with Shift (or Y) it comes again; fields keep their own. */
export function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  const acts = useRef({ undo, redo });
  useEffect(() => void (acts.current = { undo, redo }));
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      if (!(press.ctrlKey || press.metaKey) || press.altKey) return;
      if ((press.target as Element).closest('input, textarea, select, [contenteditable]')) return;
      const key = press.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && press.shiftKey);
      const act = again ? acts.current.redo : key === 'z' ? acts.current.undo : null;
      if (!act) return;
      press.preventDefault();
      act();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
