import { Link } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { download } from '#kit/download.ts';
import { hereHouse } from '#kit/here.ts';
import { useDoing } from '#kit/useDoing.ts';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Count } from '#ui/Count.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Pill } from '#ui/Pill.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { guests } from '../guests.ts';
import { toGuest } from '../way.ts';
import type { Import, Outcome, ReportLine } from './bringing.ts';
import css from './Import.module.css';
import { refusedLines } from './send-file.ts';
import { number, outcomeWords } from './words.ts';

type Shown = Outcome | 'all';
const perPage = 200;

/** What became of each line, and why. */
export function Report({ of }: { of: Import }) {
  const [shown, setShown] = useState<Shown>(of.refused > 0 ? 'refused' : 'all');
  const counts = {
    all: of.done,
    created: of.created,
    joined: of.joined,
    unchanged: of.unchanged,
    refused: of.refused,
  };
  const tabs = (Object.keys(counts) as Shown[]).filter((one) => one === 'all' || counts[one] > 0);
  return (
    <Section heading="Line by line" look="title" action={of.refused > 0 && <RefusedLines of={of} />}>
      <Tabs
        label="Which lines"
        tabs={tabs.map((one) => ({
          id: one,
          words: (
            <>
              {one === 'all' ? 'All' : outcomeWords[one].all}{' '}
              <Count kind={one === 'refused' ? 'care' : 'plain'}>{number(counts[one])}</Count>
            </>
          ),
        }))}
        selected={shown}
        onSelect={setShown}
      >
        <LinesOf key={shown} of={of} outcome={shown === 'all' ? null : shown} />
      </Tabs>
    </Section>
  );
}

function RefusedLines({ of }: { of: Import }) {
  const { run, busy, refused } = useDoing('files');
  return (
    <Stack gap="s">
      <Button
        busy={busy}
        onClick={() => void run(() => download(refusedLines(of.id), `to mend - ${of.fileName}.csv`))}
      >
        Download what was not taken in
      </Button>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Stack>
  );
}

function LinesOf({ of, outcome }: { of: Import; outcome: Outcome | null }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [hereHouse(), 'guests', 'importReport', of.id, of.state, outcome],
    queryFn: ({ pageParam, signal }) =>
      guests.call.importReport({ importId: of.id, outcome, after: pageParam, limit: perPage }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.length < perPage ? null : page.at(-1)!.line),
  });
  if (!data) {
    return error ? (
      <ErrorNote todo={<Button onClick={() => void refetch()}>Try again</Button>}>{error.message}</ErrorNote>
    ) : (
      <Skeleton label="Reading the lines" rows={6} />
    );
  }
  return (
    <Stack>
      <ol className={css.lines}>
        {data.pages.flat().map((line) => (
          <OneLine key={line.line} line={line} ofGuests={of.kind === 'guests' && !of.dryRun} />
        ))}
      </ol>
      {hasNextPage && (
        <Row place="end">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function OneLine({
  line: { line, outcome, subjectId, name, why },
  ofGuests,
}: {
  line: ReportLine;
  ofGuests: boolean;
}) {
  const say = useSay();
  return (
    <li className={css.line}>
      <Hint>line {number(line)}</Hint>
      <div>
        <div className={css.who}>
          {name && ofGuests && subjectId ? (
            <Link {...toGuest(subjectId)} className={css.open}>
              <bdi>{name}</bdi>
            </Link>
          ) : (
            name && <bdi>{name}</bdi>
          )}
          <Pill kind={outcomeWords[outcome].pill}>{outcomeWords[outcome].one}</Pill>
        </div>
        {why.map((reason) => (
          <p key={reason} className={outcome === 'refused' ? css.refused : css.remark}>
            {say(reason)}
          </p>
        ))}
      </div>
    </li>
  );
}
