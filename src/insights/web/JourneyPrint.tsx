import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { useSay } from '#houses/web/house.ts';
import { counted } from '#kit/words.ts';
import { blueprintSheets } from '#journey/web/blueprint/picture/blueprintSvg.ts';
import { readUnsaved } from '#journey/web/blueprint/unsaved.ts';
import { useLabels } from '#journey/web/blueprint/useLabels.ts';
import { journey } from '#journey/web/journey.ts';
import css from './JourneyPage.module.css';
import { useFigures } from './useFigures.ts';

const route = getRouteApi('/h/$house/journey/print');

/** The journey on sheets of A3, as they will hang on the wall. */
export function JourneyPrint() {
  const search = route.useSearch();
  const { house } = route.useParams();
  const say = useSay();
  const { data, error, refetch } = useQuery(journey.read.blueprint({ version: search.version ?? null }));
  const { byKey } = useFigures(search.figures);
  // Whoever draws wants to see on the wall what is on the screen; the sheet says that it is not saved.
  const unsaved = useMemo(() => (search.version === undefined ? readUnsaved(house) : null), [search, house]);
  const { version, madeAt } = data ?? { version: 0, madeAt: null };
  const labels = useLabels({ version: unsaved?.from ?? version, madeAt, unsaved: unsaved !== null });
  const waiting = !data || (search.figures !== undefined && !byKey);
  const sheets = useMemo(
    () => (waiting ? [] : blueprintSheets(unsaved?.now ?? data.touchpoints, { figures: byKey, labels })),
    [waiting, unsaved, data, byKey, labels],
  );
  return (
    <>
      <div className={css.screen}>
        <Page
          title={say('The journey of a <guest>')}
          sub={waiting ? '\u00a0' : `Prints on ${counted(sheets.length, 'sheet', 'sheets')} of A3`}
          actions={
            <Row>
              <Link
                to="/h/$house/journey"
                params={{ house }}
                search={search}
                className={buttonClass('quiet')}
              >
                Back to the drawing
              </Link>
              <Button kind="go" disabled={waiting} onClick={() => print()}>
                Print
              </Button>
            </Row>
          }
        >
          {error && !data && <Failed fault={error} onAgain={() => void refetch()} />}
          {!error && waiting && <Skeleton label="Laying out the sheets" rows={10} />}
        </Page>
      </div>
      <div className={css.sheets}>
        {sheets.map((sheet, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a sheet is the first or the second
          <Sheet key={at} svg={sheet} />
        ))}
      </div>
    </>
  );
}

/** Read as the XML it is, so that no words of the house are ever taken for a page. */
function Sheet({ svg }: { svg: string }) {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls on a phone is reached by the keyboard (WCAG 2.1.1)
  return <article ref={place} className={css.sheet} tabIndex={0} />;
}
