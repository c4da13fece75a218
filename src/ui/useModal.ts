import { useLayoutEffect, useRef, type MouseEvent, type SyntheticEvent } from 'react';

type Modal = { open: boolean; onClose: () => void; first: 'field' | 'heading' };

/**
 * Opens and closes a `<dialog>` as its page says; hands over what the element needs. The browser
 * keeps the focus inside, makes the rest inert and gives the focus back. Escape and a press beside
 * the dialog only ask to close.
 */
export function useModal({ open, onClose, first }: Modal) {
  const ref = useRef<HTMLDialogElement>(null);

  // Before the element leaves the page: the browser gives the focus back only on close().
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    dialog.showModal();
    focusFirst(dialog, first);
    return () => dialog.close();
  }, [open, first]);

  return {
    ref,
    onCancel(cancel: SyntheticEvent<HTMLDialogElement>) {
      if (cancel.target !== cancel.currentTarget) return; // a file input's own
      cancel.preventDefault();
      onClose();
    },
    // A second Escape closes at once whatever the page says.
    onClose: () => open && onClose(),
    onMouseDown(press: MouseEvent<HTMLDialogElement>) {
      if (press.target === press.currentTarget) onClose();
    },
  };
}

function focusFirst(dialog: HTMLDialogElement, first: Modal['first']) {
  const field = first === 'field' && dialog.querySelector<HTMLElement>('input, select, textarea');
  (field || dialog.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
}
