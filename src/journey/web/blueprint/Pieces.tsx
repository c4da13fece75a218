import { classes } from '#ui/classes.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import css from './Pieces.module.css';
import type { Piece } from './rows.ts';

const signWords = { F: 'May fail:', W: 'Wait:', '✓': 'Standard:' } as const;
const looks = { F: css.fails, W: css.waits, '✓': css.kept } as const;

/** The words of a cell, with the signs of a blueprint before them. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ sign, lead, words }, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- words of a cell have no other name than their place
    <p key={at} className={classes(css.piece, sign !== null && css.signed)} dir="auto">
      {sign && (
        <>
          <VisuallyHidden>{signWords[sign]}</VisuallyHidden>
          <span aria-hidden="true" className={classes(css.sign, looks[sign])}>
            {sign === '✓' ? <Tick /> : sign}
          </span>
        </>
      )}
      {lead && <b className={css.lead}>{lead}</b>} {words}
    </p>
  ));
}

/** Drawn, since not every font has one. */
function Tick() {
  return (
    <svg viewBox="0 0 16 16" className={css.tick}>
      <path d="M3 8.5l3.5 3.5L13 4.5" />
    </svg>
  );
}
