import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { Empty } from '#ui/Empty.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { useVenue } from '#houses/web/house.ts';
import { isNarrowed, type DeskSearch, type View } from './address.ts';
import type { Counts } from './desk.ts';
import { FilterDialog } from './FilterDialog.tsx';
import { Narrowed } from './Narrowed.tsx';
import css from './Queue.module.css';
import { QueueNotices } from './QueueNotices.tsx';
import { QueueRow } from './QueueRow.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { useQueue } from './useQueue.ts';
import { Views } from './Views.tsx';

type QueueProps = {
  queue: ReturnType<typeof useQueue>;
  counts: Counts | undefined;
  search: DeskSearch;
  onSearch: (search: DeskSearch) => void;
  onView: (view: View) => void;
  selected: string | undefined;
  now: number;
  onBegin: () => void;
};

/** The one queue for all channels; what breaks its promise next stands first. */
export function Queue({ queue, counts, search, onSearch, onView, selected, now, onBegin }: QueueProps) {
  const timeZone = useVenue()?.timeZone ?? 'UTC';
  const [filtering, setFiltering] = useState(false);
  const { rows, known, error } = queue;
  return (
    <div className={css.queue}>
      <header className={css.head}>
        <div className={css.top}>
          <h1 className={css.title}>Desk</h1>
          <div className={css.actions}>
            <Button kind="quiet" onClick={() => setFiltering(true)}>
              Filter
            </Button>
            <Button onClick={onBegin}>New</Button>
          </div>
        </div>
        <SearchBox
          words={search.words ?? ''}
          onWords={(words) => {
            const { words: _, ...others } = search;
            onSearch(words ? { ...others, words } : others);
          }}
        />
        <Views search={search} counts={counts} onView={onView} />
        <Narrowed search={search} onSearch={onSearch} />
      </header>
      <div className={classes(css.list, queue.stale && css.stale)} aria-busy={queue.stale}>
        <QueueNotices counts={counts} />
        {error && !known && <Failed fault={error} onAgain={() => void queue.again()} />}
        {!error && !known && <Skeleton label="Fetching the conversations" rows={6} />}
        {known && rows.length === 0 && !queue.hasMore && (
          <Empty
            action={
              isNarrowed(search) && <Button onClick={() => onSearch({})}>Show all that are open</Button>
            }
          >
            {isNarrowed(search) ? 'Nothing that was said is like this.' : nothing[search.view ?? 'open']}
          </Empty>
        )}
        {rows.length > 0 && (
          <ul aria-label="Conversations">
            {rows.map((row) => (
              <li key={row.id}>
                <QueueRow {...{ row, search, now, timeZone }} selected={row.id === selected} />
              </li>
            ))}
          </ul>
        )}
        {queue.hasMore && <More busy={queue.readingMore} onMore={() => void queue.more()} />}
      </div>
      {filtering && <FilterDialog search={search} onSearch={onSearch} onClose={() => setFiltering(false)} />}
    </div>
  );
}

/** Reads on by itself before the end is in sight; the button is for whoever comes by keyboard. */
function More({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (busy || !end.current) return;
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && onMore(),
      {
        rootMargin: '600px',
      },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [busy, onMore]);
  return (
    <div ref={end} className={css.more}>
      <Button kind="quiet" busy={busy} onClick={onMore}>
        Show more
      </Button>
    </div>
  );
}

const nothing = {
  open: 'Nothing is open. Everybody has an answer.',
  mine: 'Nothing of yours is open.',
  unowned: 'Everything has somebody who looks after it.',
  mentions: 'Nobody has called you.',
  waiting: 'We wait for nobody.',
  snoozed: 'Nothing is put away.',
  solved: 'Nothing was solved yet.',
  aside: 'No machine has written.',
  all: 'Nothing was said here yet. Connect a mailbox under House, or note what was said at the counter.',
} satisfies Record<View, string>;
