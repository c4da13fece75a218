import { Link } from '@tanstack/react-router';
import { money } from '#kit/shown.ts';
import { useSay } from '#houses/web/house.ts';
import { Hint } from '#ui/Hint.tsx';
import { Pill } from '#ui/Pill.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { toGuest } from '#guests/web/way.ts';
import type { VisitStage } from '../visit.ts';
import type { VisitShown } from './visits.ts';
import css from './VisitsOfGuest.module.css';

const stageWords: Record<VisitStage, string | null> = {
  expected: 'Expected',
  arrived: 'Here now',
  seated: 'Here now',
  departed: null,
  cancelled: 'Cancelled',
  no_show: 'Did not come',
};

/** One visit of a guest's list; the others of the party lead to their own pages. */
export function VisitLine({ visit, guestId }: { visit: VisitShown; guestId: string }) {
  const say = useSay();
  const when = useWhen();
  const stage = stageWords[visit.stage];
  const others = visit.party.filter((one) => one.guestId !== guestId);
  const by = visit.care.map(({ name }) => name).join(', ');
  const places = visit.places.map(({ name }) => name).join(', ');
  return (
    <li>
      <div className={css.day}>
        <time dateTime={visit.day}>{when.day(visit.day)}</time>
        {stage && (
          <Pill kind={visit.stage === 'arrived' || visit.stage === 'seated' ? 'good' : 'plain'}>{stage}</Pill>
        )}
      </div>
      <div className={css.what}>
        {visit.what ?? visit.label ?? say('<Visit>')}
        <Hint>{[by && `with ${by}`, places].filter(Boolean).join(' · ')}</Hint>
        {others.length > 0 && (
          <Hint>
            together with{' '}
            {others.map((one, at) => (
              <span key={one.guestId}>
                {at > 0 && ', '}
                <Link {...toGuest(one.guestId)}>
                  <bdi>{one.name}</bdi>
                </Link>
              </span>
            ))}
          </Hint>
        )}
      </div>
      {visit.spentMinor !== null && visit.currency && (
        <div className={css.spent}>{money(visit.spentMinor, visit.currency)}</div>
      )}
    </li>
  );
}
