import { counted } from '#kit/words.ts';
import css from './FiguresStrip.module.css';
import { figuresInWords, keptInWords, saysShare, waitedInWords, type Figures } from './figures.ts';

/** What happened at a touchpoint, quietly: counts, and an interval where there are enough of them. */
export function FiguresStrip({ figures }: { figures: Figures | undefined }) {
  if (!figures) return null;
  const { kept, waited, problems, moments } = figures;
  return (
    <div className={css.strip} title={figuresInWords(figures)}>
      {kept && <p className={css.kept}>Kept {keptInWords(kept)}</p>}
      {kept && saysShare(kept) && <Interval kept={kept} />}
      {waited && <p>After {waitedInWords(waited)}</p>}
      {problems > 0 && <p className={css.problems}>{counted(problems, 'problem', 'problems')}</p>}
      {moments > 0 && <p className={css.moments}>{counted(moments, 'moment', 'moments')} given</p>}
    </div>
  );
}

/** From never to always: the stretch in which the true share lies 19 times of 20, and the share that was counted. */
function Interval({ kept: { of, count, low, high } }: { kept: NonNullable<Figures['kept']> }) {
  return (
    <svg className={css.interval} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={css.all} x="0" y="2" width="100" height="4" />
      <rect className={css.between} x={100 * low} y="2" width={Math.max(100 * (high - low), 1)} height="4" />
      <rect className={css.share} x={99 * (count / of)} y="0" width="1" height="8" />
    </svg>
  );
}
