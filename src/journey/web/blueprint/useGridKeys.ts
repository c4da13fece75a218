import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { nextSpot, type GridSpot } from './gridKeys.ts';
import type { Zoom } from './useZoom.ts';

type KeysProps = {
  table: RefObject<HTMLTableElement | null>;
  spots: readonly GridSpot[];
  zoom: Zoom;
  onOpen: (spot: GridSpot) => void;
  /** Null for whoever only reads. */
  onStep: ((key: string, by: 1 | -1) => void) | null;
  onRemove: ((key: string) => void) | null;
};

/** What makes a cell one of the grid. */
export type Tab = (name: string) => { 'data-spot': string; tabIndex: number; onFocus: () => void };

/** One cell of the grid is in the order of Tab, arrows go from there; + and − zoom, Alt and Shift with an arrow move. */
export function useGridKeys({ table, spots, zoom, onOpen, onStep, onRemove }: KeysProps) {
  const [at, setAt] = useState('');
  const current = (spots.find(({ name }) => name === at) ?? spots.find(({ row }) => row === 1))?.name;
  const tab: Tab = (name) => ({
    'data-spot': name,
    tabIndex: name === current ? 0 : -1,
    onFocus: () => setAt(name),
  });

  // A column that moves takes its cells out of the page for an instant, and with them the focus.
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (!moved.current || current === undefined) return;
    moved.current = false;
    focusOn(table.current, current);
  });
  const moving = (act: () => void) => () => {
    moved.current = true;
    act();
  };

  const actOf = (press: KeyboardEvent, spot: GridSpot): (() => void) | null => {
    const { key } = spot;
    const by = press.key === 'ArrowRight' ? 1 : press.key === 'ArrowLeft' ? -1 : null;
    if (press.altKey && press.shiftKey && by)
      return onStep && key !== null ? moving(() => onStep(key, by)) : null;
    if (press.altKey || press.ctrlKey || press.metaKey) return null;
    if (press.key === '+' || press.key === '=') return zoom.larger;
    if (press.key === '-') return zoom.smaller;
    if (press.key === '0') return zoom.whole;
    if (press.key === 'Enter' || press.key === ' ') return () => onOpen(spot);
    if (press.key === 'Delete') return onRemove && key !== null ? moving(() => onRemove(key)) : null;
    const next = nextSpot(spots, spot, press.key);
    return next ? () => focusOn(table.current, next.name) : null;
  };
  const onKeyDown = (press: KeyboardEvent<HTMLElement>) => {
    const name = (press.target as HTMLElement).dataset['spot'];
    const spot = spots.find((one) => one.name === name);
    const act = spot && actOf(press, spot);
    if (!act) return;
    press.preventDefault();
    act();
  };
  return { tab, onKeyDown };
}

export function focusOn(table: HTMLElement | null, spot: string): void {
  table?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot)}"]`)?.focus();
}
