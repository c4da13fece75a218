import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import css from './Sheet.module.css';
import { useModal } from './useModal.ts';

type SheetProps = {
  open: boolean;
  onClose: () => void;
  /** Read out as its name. */
  label: string;
  closeWords: string;
  children: ReactNode;
};

/** A drawer at the right; on a phone it takes the whole screen. */
export function Sheet({ open, onClose, label, closeWords, children }: SheetProps) {
  return (
    <dialog {...useModal({ open, onClose, first: 'heading' })} className={css.sheet} aria-label={label}>
      {open && (
        <div className={css.inside} tabIndex={-1}>
          {children}
          <div className={css.close}>
            <Button onClick={onClose}>{closeWords}</Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
