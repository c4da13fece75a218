import { useQuery } from '@tanstack/react-query';
import { Page } from '#ui/Page.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { useSay } from '#houses/web/house.ts';
import { journey } from '../journey.ts';
import css from './BlueprintPage.module.css';
import { NewestDrawing } from './NewestDrawing.tsx';
import { OldDrawing } from './OldDrawing.tsx';
import type { BlueprintPageProps } from './page.ts';

/** The journey of a guest through the house, as a drawing to look at and to change. */
export function BlueprintPage(props: BlueprintPageProps) {
  const { version } = props;
  const say = useSay();
  const reading = useQuery(journey.read.blueprint({ version: null }));
  const old = useQuery({
    ...journey.read.blueprint({ version: version ?? null }),
    enabled: version !== undefined,
  });
  const error = version === undefined ? reading.error : (old.error ?? reading.error);
  const newest = reading.data;
  const shown = version === undefined ? newest : old.data;
  if (newest && shown) {
    return (
      <div className={css.wide}>
        {version === undefined ? (
          <NewestDrawing {...props} newest={newest} />
        ) : (
          <OldDrawing {...props} shown={shown} newest={newest} />
        )}
      </div>
    );
  }
  return (
    <Page title={say('The journey of a <guest>')}>
      {error ? (
        <Failed fault={error} onAgain={() => void (version === undefined ? reading : old).refetch()} />
      ) : (
        <Skeleton label="Unrolling the drawing" rows={10} />
      )}
    </Page>
  );
}
