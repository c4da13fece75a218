import { Button } from '#ui/Button.tsx';
import css from './BlueprintPage.module.css';
import type { Zoom } from './useZoom.ts';

/** How large the drawing is. */
export function ZoomTools({ zoom: { at, larger, smaller, fit, whole } }: { zoom: Zoom }) {
  return (
    <div role="group" aria-label="How large" className={css.tools}>
      <Button aria-label="Smaller" title="Smaller (−)" disabled={!smaller} onClick={() => smaller?.()}>
        −
      </Button>
      <Button
        kind="quiet"
        aria-label={`${Math.round(at * 100)} %, back to 100 %`}
        title="100 % (0)"
        onClick={whole}
      >
        {Math.round(at * 100)} %
      </Button>
      <Button aria-label="Larger" title="Larger (+)" disabled={!larger} onClick={() => larger?.()}>
        +
      </Button>
      <Button onClick={fit}>Fit</Button>
    </div>
  );
}
