import { useCallback, useState, type ReactNode } from 'react';
import { densities, densityFor, sheetsFor, type Density, type Heights } from './line-up.ts';
import css from './LineUp.module.css';
import { LineUpSheet } from './LineUpSheet.tsx';
import type { PaperSteps } from './paper-steps.ts';
import type { TodayAnswer } from './reception.ts';

export type Sheets = { density: Density; sheets: number };

/**
 * How the shift fits on paper. It is drawn unseen at each density, as wide as the paper, because a
 * browser breaks lines by itself and tells nobody how many sheets it will take.
 */
export function useSheets(
  today: TodayAnswer | undefined,
  steps: readonly PaperSteps[],
): { fit: Sheets | undefined; trial: ReactNode } {
  const [fit, setFit] = useState<Sheets & { of: TodayAnswer; with: readonly PaperSteps[] }>();
  const measure = useCallback(
    async (trial: HTMLDivElement | null) => {
      // Fonts are fetched for what has been laid out, so only then is it known which.
      trial?.getBoundingClientRect();
      await document.fonts.ready;
      if (!trial?.isConnected || !today) return;
      const sheets = Object.fromEntries(
        densities.map((density, at) => [density, sheetsFor(heightsOf(trial.children[at]!))]),
      ) as Record<Density, number>;
      setFit({ density: densityFor(sheets), sheets: sheets.close, of: today, with: steps });
    },
    [today, steps],
  );
  const known = today !== undefined && fit?.of === today && fit.with === steps;
  return {
    fit: fit && { density: fit.density, sheets: fit.sheets },
    trial: today && !known && (
      <div ref={(drawn) => void measure(drawn)} className={css.trial} aria-hidden="true" inert>
        {densities.map((density) => (
          <div key={density}>
            <LineUpSheet today={today} density={density} steps={steps} />
          </div>
        ))}
      </div>
    ),
  };
}

function heightsOf(drawn: Element): Heights {
  const top = drawn.querySelector('header')!.getBoundingClientRect().top;
  const head = drawn.querySelector('thead')!.getBoundingClientRect();
  const rows = [...drawn.querySelectorAll('[data-party], [data-legend]')].map(
    (row) => row.getBoundingClientRect().height,
  );
  return { above: head.bottom - top, repeated: head.height, rows, sheet: printable(drawn) };
}

/** The height of A4 between its margins, in the pixels of this screen; a printer rounds otherwise than a screen. */
function printable(drawn: Element): number {
  const sheet = getComputedStyle(drawn.querySelector('article')!);
  const [whole, top, bottom] = [sheet.minHeight, sheet.paddingTop, sheet.paddingBottom].map(
    Number.parseFloat,
  );
  return 0.97 * (whole! - top! - bottom!);
}
