import type { PointerEvent } from 'react';
import { classes } from '#ui/classes.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { Stage, Touchpoint } from '../../blueprint/touchpoint.ts';
import css from './DrawingGrid.module.css';
import type { Edit } from './edit.ts';
import type { Drawn } from './editing.ts';
import { spotName } from './gridKeys.ts';
import { nameOf, type Layout } from './layout.ts';
import type { Drag } from './useDragging.ts';
import type { Tab } from './useGridKeys.ts';
import { markWords, partWords, stageWords } from './words.ts';

type HeadProps = {
  drawn: Drawn;
  layout: Layout;
  chosen: string | null;
  drag: Drag | null;
  tab: Tab;
  onOpen: (key: string, row: null) => void;
  onPointerDown: (press: PointerEvent, key: string) => void;
  edit: Edit | null;
};

/** Before, during and after; the nine stages; and the touchpoints by name. */
export function GridHead({ layout: { columns, stages, parts }, ...rest }: HeadProps) {
  const { tab, drag, edit } = rest;
  return (
    <thead>
      <tr>
        <th rowSpan={3} scope="col" className={css.corner}>
          <VisuallyHidden>Lane</VisuallyHidden>
        </th>
        {parts.map(({ name, span }) => (
          <th key={name} colSpan={span} scope="colgroup" className={css.part}>
            <span>{partWords[name]}</span>
          </th>
        ))}
      </tr>
      <tr>
        {stages.map(({ name, span }) => (
          <th
            key={name}
            colSpan={span}
            scope="colgroup"
            className={classes(css.stage, drag?.target?.stage === name && css.aimed)}
          >
            <span>
              {stageWords[name]}
              {edit && <AddTo stage={name} tab={tab} onAdd={edit.onAdd} />}
            </span>
          </th>
        ))}
      </tr>
      <tr>
        {columns.map((column) =>
          column.kind === 'empty' ? (
            <EmptyHead key={nameOf(column)} stage={column.stage} {...rest} />
          ) : (
            <TouchpointHead key={nameOf(column)} touchpoint={column.touchpoint} {...rest} />
          ),
        )}
      </tr>
    </thead>
  );
}

function AddTo({ stage, tab, onAdd }: { stage: Stage; tab: Tab; onAdd: (stage: Stage) => void }) {
  return (
    <button
      type="button"
      {...tab(spotName('stage', stage))}
      className={css.add}
      aria-label={`Add a touchpoint to ${stageWords[stage]}`}
      title="Add a touchpoint"
      onClick={() => onAdd(stage)}
    >
      +
    </button>
  );
}

type OneHead = Omit<HeadProps, 'layout'>;

function EmptyHead({ stage, tab, drag, edit }: OneHead & { stage: Stage }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the grid has the keys
    <th
      scope="col"
      {...tab(spotName('head', stage))}
      data-head=""
      data-stage={stage}
      className={classes(css.empty, drag?.target?.stage === stage && css.aimed)}
      onClick={() => edit?.onAdd(stage)}
    >
      Nothing yet
    </th>
  );
}

function TouchpointHead({ touchpoint, ...props }: OneHead & { touchpoint: Touchpoint }) {
  const { drawn, chosen, tab, drag, onOpen, onPointerDown, edit } = props;
  const { key, title, mark, stage } = touchpoint;
  const last = drawn.findLast((one) => one.stage === stage)?.key === key;
  const target = drag?.target?.stage === stage ? drag.target : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the grid has the keys
    <th
      scope="col"
      {...tab(spotName('head', key))}
      data-head={key}
      data-stage={stage}
      aria-keyshortcuts={edit ? 'Enter Alt+Shift+ArrowLeft Alt+Shift+ArrowRight' : 'Enter'}
      className={classes(
        css.head,
        mark !== null && css.marked,
        key === chosen && css.chosen,
        edit !== null && css.movable,
        drag?.key === key && css.taken,
        target?.before === key && css.before,
        target?.before === null && last && css.behind,
      )}
      onPointerDown={(press) => edit && press.pointerType === 'mouse' && onPointerDown(press, key)}
      onClick={() => onOpen(key, null)}
    >
      <span className={css.top}>
        <span>{drawn.indexOf(touchpoint) + 1}</span>
        {mark && <b className={css.mark}>{markWords[mark]}</b>}
        {edit && (
          <span
            aria-hidden="true"
            className={css.grip}
            onPointerDown={(press) => press.pointerType !== 'mouse' && onPointerDown(press, key)}
          />
        )}
      </span>
      <span className={css.title} dir="auto">
        {title || 'No title yet'}
      </span>
    </th>
  );
}
