import { Fragment, useLayoutEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { classes } from '#ui/classes.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useSay } from '#houses/web/house.ts';
import type { Stage } from '../../blueprint/touchpoint.ts';
import css from './DrawingGrid.module.css';
import type { Edit } from './edit.ts';
import type { Drawn } from './editing.ts';
import type { FiguresByKey } from './figures.ts';
import { FiguresStrip } from './FiguresStrip.tsx';
import { GridHead } from './GridHead.tsx';
import { spotName, spotsOf, type GridSpot } from './gridKeys.ts';
import { layoutOf, nameOf, type Column } from './layout.ts';
import { Pieces } from './Pieces.tsx';
import { lineUnder, piecesOf, rows, rowWords, type Row } from './rows.ts';
import { useDragging, type HeadAt } from './useDragging.ts';
import { useGridKeys, type Tab } from './useGridKeys.ts';
import { useVoice } from './useProtocols.ts';
import type { Zoom } from './useZoom.ts';

/** Width of the heads of the lanes, in px at 100 %. */
const laneHead = 132;
const headOfLanes = { '--lane-head': `${laneHead}px` } as CSSProperties;

export function widthOfDrawing(drawn: Drawn): number {
  return layoutOf(drawn).width + laneHead;
}

type GridProps = {
  drawn: Drawn;
  figures: FiguresByKey | null;
  /** The touchpoint whose panel is open. */
  chosen: string | null;
  zoom: Zoom;
  onOpen: (key: string, row: Row | null) => void;
  /** Null for whoever only reads. */
  edit: Edit | null;
};

/** The blueprint: lanes across, stages along, a grid of WAI-ARIA 1.2. */
export function DrawingGrid({ drawn, figures, chosen, zoom, onOpen, edit }: GridProps) {
  const say = useSay();
  const { at: size, scroller, hold } = zoom;
  const table = useRef<HTMLTableElement>(null);
  const layout = useMemo(() => layoutOf(drawn), [drawn]);
  const open = ({ key, stage, lane }: GridSpot) => {
    if (key !== null) onOpen(key, lane);
    else edit?.onAdd(stage);
  };
  const { tab, onKeyDown } = useGridKeys({
    ...{ table, zoom },
    spots: spotsOf(layout, { figures: figures !== null, edits: edit !== null }),
    onOpen: open,
    onStep: edit?.onStep ?? null,
    onRemove: edit?.onRemove ?? null,
  });
  const { drag, onPointerDown } = useDragging({
    scroller,
    heads: () => headsIn(table.current),
    onDrop: (key, to) => edit?.onMove(key, to),
  });
  // What the focus or the panel comes to is never under the heads.
  useLayoutEffect(() => {
    const head = table.current?.tHead;
    const height = head?.getBoundingClientRect().height ?? 0;
    scroller?.style.setProperty('scroll-padding', `${height}px 8px 8px ${laneHead * size}px`);
  });
  useLayoutEffect(() => {
    const head = table.current?.querySelector(`[data-head="${CSS.escape(chosen ?? '')}"]`);
    if (chosen !== null) head?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  const { columns } = layout;
  const cells = { columns, chosen, tab, onOpen };
  return (
    <div ref={hold} className={css.scroller}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the cells in it */}
      <table
        ref={table}
        role="grid"
        aria-label={say('The journey of a <guest>')}
        aria-readonly={edit === null}
        className={classes(css.drawing, drag !== null && css.dragging)}
        style={{ zoom: size, width: layout.width + laneHead, ...headOfLanes }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: laneHead }} />
          {columns.map((column) => (
            <col key={nameOf(column)} style={{ width: column.width }} />
          ))}
        </colgroup>
        <GridHead {...{ drawn, layout, chosen, tab, drag, onOpen, edit }} onPointerDown={onPointerDown} />
        <tbody>
          {figures && <FiguresRow {...cells} figures={figures} />}
          {rows.map((row) => (
            <Fragment key={row}>
              <Lane {...cells} row={row} />
              <Line row={row} span={columns.length} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellsProps = {
  columns: Column[];
  chosen: string | null;
  tab: Tab;
  onOpen: (key: string, row: Row | null) => void;
};

function FiguresRow({ figures, columns, ...cell }: CellsProps & { figures: FiguresByKey }) {
  return (
    <tr>
      <th scope="row" className={css.lane}>
        What happened
      </th>
      {columns.map((column) => (
        <Cell key={nameOf(column)} {...cell} column={column} row="figures">
          {column.kind === 'touchpoint' && <FiguresStrip figures={figures.get(column.touchpoint.key)} />}
        </Cell>
      ))}
    </tr>
  );
}

function Lane({ row, columns, ...cell }: CellsProps & { row: Row }) {
  const voice = useVoice();
  return (
    <tr>
      <th scope="row" className={css.lane}>
        {voice.say(rowWords[row].name)}
        <small>{rowWords[row].hint}</small>
      </th>
      {columns.map((column) => (
        <Cell key={nameOf(column)} {...cell} column={column} row={row}>
          {column.kind === 'touchpoint' && <Pieces pieces={piecesOf(column.touchpoint, row, voice)} />}
        </Cell>
      ))}
    </tr>
  );
}

type CellProps = Omit<CellsProps, 'columns'> & {
  column: Column;
  row: Row | 'figures';
  children: ReactNode;
};

function Cell({ column, row, tab, chosen, onOpen, children }: CellProps) {
  if (column.kind === 'empty') {
    return (
      <td>
        <VisuallyHidden>Nothing</VisuallyHidden>
      </td>
    );
  }
  const { key } = column.touchpoint;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the grid has the keys
    <td
      {...tab(spotName(row, key))}
      className={classes(css.cell, key === chosen && css.chosen)}
      onClick={() => onOpen(key, row === 'figures' ? null : row)}
    >
      <div className={classes(css.inside, css[row])}>{children}</div>
    </td>
  );
}

/** One of the three lines of a blueprint, with its name. */
function Line({ row, span }: { row: Row; span: number }) {
  const line = lineUnder[row];
  if (!line) return null;
  return (
    <tr className={classes(css.line, css[line.look])}>
      <th scope="row" colSpan={span + 1}>
        <span>{line.words}</span>
      </th>
    </tr>
  );
}

function headsIn(table: HTMLElement | null): HeadAt[] {
  return [...(table?.querySelectorAll<HTMLElement>('[data-head]') ?? [])].map((head) => {
    const { left, right } = head.getBoundingClientRect();
    return { key: head.dataset['head'] || null, stage: head.dataset['stage'] as Stage, left, right };
  });
}
