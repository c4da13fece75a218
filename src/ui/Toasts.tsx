import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import css from './Toasts.module.css';

type Toast = { words: ReactNode; undo?: { words: string; onUndo: () => void } };
type Shown = Toast & { key: number };

const Say = createContext<(toast: Toast) => void>(() => {
  throw new Error('useToast needs <Toasts> around it');
});

/** Says what was done, and for ten seconds offers to undo it. */
export function useToast(): (toast: Toast) => void {
  return use(Say);
}

const seconds = 10;
const atOnce = 3;
let keys = 0;

/** Stands once around the pages, and says what they ask it to. */
export function Toasts({ closeWords, children }: { closeWords: string; children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const say = useCallback((toast: Toast) => {
    setShown((before) => [...before, { ...toast, key: ++keys }].slice(-atOnce));
  }, []);
  const drop = useCallback((key: number) => {
    setShown((before) => before.filter((toast) => toast.key !== key));
  }, []);
  return (
    <Say value={say}>
      {children}
      <div className={css.toasts} role="status" aria-live="polite" aria-atomic="false">
        {shown.map((toast) => (
          <Bar key={toast.key} toast={toast} onGone={drop} closeWords={closeWords} />
        ))}
      </div>
    </Say>
  );
}

type BarProps = { toast: Shown; onGone: (key: number) => void; closeWords: string };

// Whoever points at it or has the focus in it is reading: the time starts again when they leave.
function Bar({ toast: { key, words, undo }, onGone, closeWords }: BarProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, seconds * 1000, key);
    return () => clearTimeout(timer);
  }, [held, key, onGone]);

  return (
    <div
      className={css.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={css.words}>{words}</span>
      {undo && (
        <Button
          onClick={() => {
            onGone(key);
            undo.onUndo();
          }}
        >
          {undo.words}
        </Button>
      )}
      <Button kind="quiet" className={css.close} onClick={() => onGone(key)}>
        {closeWords}
      </Button>
    </div>
  );
}
