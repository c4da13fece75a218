import { useEffect, useLayoutEffect, useState } from 'react';

const [least, most, stride] = [0.5, 2, 0.25];
/** Smaller than this the whole is only a pattern. */
const smallestFit = 0.25;

export type Zoom = {
  at: number;
  larger: (() => void) | null;
  smaller: (() => void) | null;
  /** The whole width at once. */
  fit: () => void;
  whole: () => void;
  /** What scrolls, once it is on the page; `hold` is its ref. */
  scroller: HTMLElement | null;
  hold: (scroller: HTMLElement | null) => void;
};

/** How large, and after a turn of the wheel which point of the screen it turned around. */
type State = { at: number; around: { x: number; y: number; from: number } | null };

/**
 * How large the drawing is, between half and double. Ctrl and the wheel (on a touchpad: two fingers) go in and out where
 * the pointer is. `width` is that of the whole drawing at 100 %, in px.
 */
export function useZoom(width: number): Zoom {
  const [scroller, hold] = useState<HTMLElement | null>(null);
  const [{ at, around }, set] = useState<State>({ at: 1, around: null });
  const to = (at: number) => set({ at, around: null });

  useEffect(() => {
    if (!scroller) return;
    const wheel = (turn: WheelEvent) => {
      if (!turn.ctrlKey && !turn.metaKey) return;
      turn.preventDefault();
      const { left, top } = scroller.getBoundingClientRect();
      const [x, y] = [turn.clientX - left, turn.clientY - top];
      set(({ at: from }) => ({
        at: Math.min(most, Math.max(least, from * Math.exp(-turn.deltaY / 400))),
        around: { x, y, from },
      }));
    };
    scroller.addEventListener('wheel', wheel, { passive: false });
    return () => scroller.removeEventListener('wheel', wheel);
  }, [scroller]);

  // What was under the pointer stays under it.
  useLayoutEffect(() => {
    if (!scroller || !around) return;
    const { x, y, from } = around;
    const by = at / from;
    scroller.scrollTo({ left: (scroller.scrollLeft + x) * by - x, top: (scroller.scrollTop + y) * by - y });
  }, [scroller, at, around]);

  return {
    ...{ at, scroller, hold },
    larger: at < most ? () => to(Math.min(most, (Math.floor(at / stride + 1e-6) + 1) * stride)) : null,
    smaller: at > least ? () => to(Math.max(least, (Math.ceil(at / stride - 1e-6) - 1) * stride)) : null,
    fit: () => to(Math.min(1, Math.max(smallestFit, (scroller?.clientWidth ?? width) / width))),
    whole: () => to(1),
  };
}
