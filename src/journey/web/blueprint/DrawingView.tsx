import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Sheet } from '#ui/Sheet.tsx';
import { useMedia } from '#ui/useMedia.ts';
import css from './BlueprintPage.module.css';
import { DrawingGrid, widthOfDrawing } from './DrawingGrid.tsx';
import { DrawingList } from './DrawingList.tsx';
import type { Edit } from './edit.ts';
import type { Drawn } from './editing.ts';
import type { FiguresByKey } from './figures.ts';
import type { Row } from './rows.ts';
import { TouchpointPanel } from './TouchpointPanel.tsx';
import { TouchpointRead } from './TouchpointRead.tsx';
import { useZoom } from './useZoom.ts';
import { ZoomTools } from './ZoomTools.tsx';

export type Chosen = { key: string; row: Row | 'title' | null };

type ViewProps = {
  drawn: Drawn;
  figures: FiguresByKey | null;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen | null) => void;
  /** Null for whoever only reads. */
  edit: Edit | null;
  tools: ReactNode;
};

/** The drawing, or on a phone its list; and everything about the touchpoint that is chosen beside it. */
export function DrawingView({ drawn, figures, chosen, onChoose, edit, tools }: ViewProps) {
  const drawable = useMedia('(min-width: 700px)');
  const beside = useMedia('(min-width: 1100px)');
  const zoom = useZoom(widthOfDrawing(drawn));
  const cameFrom = useRef<Element>(null);
  const touchpoint = drawn.find(({ key }) => key === chosen?.key);

  const open = (key: string, row: Chosen['row']) => {
    cameFrom.current = document.activeElement;
    onChoose({ key, row });
  };
  const close = () => {
    onChoose(null);
    if (beside && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const panel =
    touchpoint &&
    (edit ? (
      <TouchpointPanel key={touchpoint.key} {...{ touchpoint, edit }} onClose={close} />
    ) : (
      <TouchpointRead touchpoint={touchpoint} onClose={close} />
    ));
  const label = `About ${touchpoint?.title || 'a touchpoint'}`;
  return (
    <div className={css.view}>
      <div className={css.main}>
        <div className={css.bar}>
          {drawable && <ZoomTools zoom={zoom} />}
          {tools}
        </div>
        {drawable ? (
          <DrawingGrid {...{ drawn, figures, zoom, edit }} chosen={touchpoint?.key ?? null} onOpen={open} />
        ) : (
          <DrawingList
            {...{ drawn, figures }}
            edit={edit && { onOpen: (key) => open(key, null), onAdd: edit.onAdd }}
          />
        )}
      </div>
      {beside && panel && (
        <Beside label={label} chosen={chosen} onClose={close}>
          {panel}
        </Beside>
      )}
      {!beside && (
        <Sheet open={panel !== undefined} label={label} closeWords="Close" onClose={close}>
          {panel}
        </Sheet>
      )}
    </div>
  );
}

type BesideProps = { label: string; chosen: Chosen | null; onClose: () => void; children: ReactNode };

/** The field that was chosen in the drawing has the focus at once; Escape goes back to the drawing. */
function Beside({ label, chosen, onClose, children }: BesideProps) {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = aside.current?.querySelector<HTMLElement>(`[data-row="${chosen?.row ?? 'title'}"]`);
    (field ?? aside.current)?.focus();
  }, [chosen]);
  const leave = (press: KeyboardEvent) => {
    if (press.key !== 'Escape' || press.defaultPrevented) return;
    press.preventDefault();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the fields in it
    <aside ref={aside} tabIndex={-1} aria-label={label} className={css.aside} onKeyDown={leave}>
      {children}
    </aside>
  );
}
