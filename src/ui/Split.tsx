import { useState, type ReactNode } from 'react';
import { Sheet } from './Sheet.tsx';
import css from './Split.module.css';
import { useMedia } from './useMedia.ts';

type SplitProps = {
  panel: ReactNode;
  panelLabel: string;
  /** Counts only where the panel is a sheet; on a wide screen it always stands beside. */
  open: boolean;
  onClose: () => void;
  closeWords: string;
  children: ReactNode;
};

/** A page with a panel at its right, which is a sheet where there is no room for both. */
export function Split({ panel, panelLabel, open, onClose, closeWords, children }: SplitProps) {
  const wide = useMedia('(min-width: 800px)');
  const [asSheet, setAsSheet] = useState(!wide);
  // A phone turned sideways keeps its open sheet, and with it what is half written there.
  const sheet = !wide || (asSheet && open);
  if (sheet !== asSheet) setAsSheet(sheet);
  return (
    <div className={css.split}>
      <div className={css.page}>{children}</div>
      {sheet ? (
        <Sheet label={panelLabel} {...{ open, onClose, closeWords }}>
          {panel}
        </Sheet>
      ) : (
        <aside className={css.aside} aria-label={panelLabel}>
          {panel}
        </aside>
      )}
    </div>
  );
}
