import { money } from '#kit/shown.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { PurseShown } from './moments.ts';
import css from './Purse.module.css';
import { purseLines } from './purse-lines.ts';

/** What there was, what went and what is left, as one bar, and as a table for whoever reads. */
export function PurseBar({ purse }: { purse: PurseShown }) {
  const { spentMinor, leftMinor, currency } = purse;
  const all = spentMinor + leftMinor;
  const spent = all === 0 ? 0 : (100 * spentMinor) / all;
  return (
    <figure className={css.figure}>
      <p className={css.left}>
        <strong>{money(leftMinor, currency)}</strong> is left
      </p>
      <svg
        className={css.bar}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${money(spentMinor, currency)} spent, ${money(leftMinor, currency)} left`}
      >
        <rect className={css.ground} width="100" height="6" />
        <rect className={css.spent} width={spent} height="6" />
      </svg>
      <table className={css.sums}>
        <caption>
          <VisuallyHidden>The purse of the month</VisuallyHidden>
        </caption>
        <tbody>
          {purseLines(purse).map(({ words, minor }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td>{money(minor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
