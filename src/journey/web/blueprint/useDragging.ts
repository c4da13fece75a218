import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { Stage } from '../../blueprint/touchpoint.ts';

/** Where it would come to stand: before another of the stage, or at its end. */
export type Target = { stage: Stage; before: string | null };

/** A head of a column as it lies on the screen; an empty stage has no key. */
export type HeadAt = { key: string | null; stage: Stage; left: number; right: number };

export type Drag = { key: string; target: Target | null };

type Dragging = {
  drag: Drag | null;
  /** For the head of a column. */
  onPointerDown: (press: PointerEvent, key: string) => void;
};

/** A press becomes a drag after so many px. */
const threshold = 6;
/** So near to an edge the drawing scrolls along. */
const edge = 64;

/** Moving a column with the pointer. Escape leaves everything as it was. */
export function useDragging({
  scroller,
  heads,
  onDrop,
}: {
  scroller: HTMLElement | null;
  heads: () => HeadAt[];
  onDrop: (key: string, target: Target) => void;
}): Dragging {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  const stop = useRef<() => void>(null);
  useEffect(() => void (drop.current = onDrop));
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (press: PointerEvent, key: string) => {
    if (press.button !== 0 || !press.isPrimary) return;
    let [x, target, begun, frame] = [press.clientX, null as Target | null, false, 0];
    const from = { x: press.clientX, y: press.clientY };

    const aim = () => {
      target = targetAt(heads(), x, key);
      setDrag({ key, target });
    };
    const scroll = () => {
      if (!scroller) return;
      const { left, right } = scroller.getBoundingClientRect();
      const by = x < left + edge ? -12 : x > right - edge ? 12 : 0;
      if (by !== 0) {
        scroller.scrollBy(by, 0);
        aim();
      }
      frame = requestAnimationFrame(scroll);
    };
    const move = (to: globalThis.PointerEvent) => {
      x = to.clientX;
      if (!begun && Math.hypot(x - from.x, to.clientY - from.y) < threshold) return;
      if (!begun) frame = requestAnimationFrame(scroll);
      begun = true;
      to.preventDefault();
      aim();
    };
    const end = () => {
      if (begun) swallowClick();
      stop.current?.();
      if (begun && target) drop.current(key, target);
    };
    const cancel = (what: Event) => {
      if (what instanceof KeyboardEvent && what.key !== 'Escape') return;
      target = null;
      stop.current?.();
    };
    stop.current?.();
    const off = new AbortController();
    stop.current = () => {
      off.abort();
      cancelAnimationFrame(frame);
      stop.current = null;
      setDrag(null);
    };
    addEventListener('pointermove', move, { signal: off.signal });
    addEventListener('pointerup', end, { signal: off.signal });
    addEventListener('pointercancel', cancel, { signal: off.signal });
    addEventListener('keydown', cancel, { signal: off.signal, capture: true });
  };
  return { drag, onPointerDown };
}

/** The half of a column the pointer is over says before or behind it; with that also which stage, at the border of two. */
export function targetAt(heads: readonly HeadAt[], x: number, dragged: string): Target | null {
  const over =
    heads.find(({ left, right }) => x >= left && x < right) ??
    (x < (heads[0]?.left ?? 0) ? heads[0] : heads.at(-1));
  if (!over) return null;
  if (over.key === null) return { stage: over.stage, before: null };
  if (over.key === dragged) return null;
  if (x < (over.left + over.right) / 2) return { stage: over.stage, before: over.key };
  const next = heads
    .slice(heads.indexOf(over) + 1)
    .find(({ key, stage }) => key !== dragged && stage === over.stage);
  return { stage: over.stage, before: next?.key ?? null };
}

/** The release of a drag is no click on what lies under it. */
function swallowClick(): void {
  const swallow = (click: Event) => {
    click.stopPropagation();
    click.preventDefault();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
}
