import { useId, type ReactNode } from 'react';
import css from './Dialog.module.css';
import { useModal } from './useModal.ts';

type DialogProps = {
  open: boolean;
  /** Escape, or a press beside it. */
  onClose: () => void;
  title: ReactNode;
  /** The buttons; the one that goes ahead stands last. */
  actions: ReactNode;
  children?: ReactNode;
};

/** A question that has to be answered before anything else. */
export function Dialog({ open, onClose, title, actions, children }: DialogProps) {
  const id = useId();
  return (
    <dialog {...useModal({ open, onClose, first: 'field' })} className={css.dialog} aria-labelledby={id}>
      {open && (
        <div className={css.inside}>
          <h2 id={id} tabIndex={-1} className={css.title}>
            {title}
          </h2>
          {children}
          <div className={css.actions}>{actions}</div>
        </div>
      )}
    </dialog>
  );
}
