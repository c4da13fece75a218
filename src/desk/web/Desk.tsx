import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import { useNow } from '#kit/useNow.ts';
import { Sheet } from '#ui/Sheet.tsx';
import { useMedia } from '#ui/useMedia.ts';
import { classes } from '#ui/classes.ts';
import { lastUndo } from '#team/web/useErrand.ts';
import { views, type DeskSearch, type View } from './address.ts';
import { Conversation, type Hands } from './Conversation.tsx';
import css from './Desk.module.css';
import { desk } from './desk.ts';
import { BeginDialog } from './dialogs/BeginDialog.tsx';
import { GuestPane } from './GuestPane.tsx';
import { after } from './pending.ts';
import { Queue } from './Queue.tsx';
import { useDeskKeys } from './useDeskKeys.ts';
import { useQueue } from './useQueue.ts';
import { toConversation, toDesk } from './way.ts';

type DeskProps = {
  conversationId: string | undefined;
  search: DeskSearch;
  Brief: ComponentType<{ guestId: string }>;
  /** What stands above the messages of a conversation, from whoever puts the page together. */
  Above: ComponentType<{ conversationId: string }>;
};

/** The queue, what was said, and the guest: three panes beside each other, two, or one after the other. */
export function Desk({ conversationId, search, Brief, Above }: DeskProps) {
  const navigate = useNavigate();
  const queue = useQueue(search);
  const { data: counts } = useQuery(desk.read.counts({ venueId: search.venue ?? null }));
  const now = useNow();
  const two = useMedia('(min-width: 800px)');
  const three = useMedia('(min-width: 1280px)');
  const [showsGuest, setShowsGuest] = useState(false);
  const [begins, setBegins] = useState(false);
  const [hands, setHands] = useState<Hands>({});

  const open = useCallback(
    (id: string) => void navigate({ ...toConversation(id, search), replace: two }),
    [navigate, search, two],
  );
  const show = useCallback(
    (next: DeskSearch) => void navigate({ ...toDesk(next), replace: true }),
    [navigate],
  );
  const view = useCallback((to: View) => show({ ...search, view: to }), [show, search]);
  const { rows } = queue;
  const next = conversationId && after(rows, conversationId);
  const goOn = useCallback(() => {
    setShowsGuest(false);
    if (next && two) open(next);
    else void navigate({ ...toDesk(search), replace: two });
  }, [next, two, open, navigate, search]);

  // Where there is room, something is open: what breaks next.
  const [first] = rows;
  useEffect(() => {
    if (two && !conversationId && first && !queue.stale) open(first.id);
  }, [two, conversationId, first, queue.stale, open]);

  const does = useMemo(
    () => ({
      ...hands,
      g: () => setShowsGuest(true),
      c: () => setBegins(true),
      u: () => lastUndo.get()?.(),
      Enter: undefined,
      ...Object.fromEntries(views.map((to, at) => [String(at + 1), () => view(to)])),
    }),
    [hands, view],
  );
  useDeskKeys({ selected: conversationId, beside: two, onSelect: open, does });

  const guest = conversationId && <GuestPane conversationId={conversationId} Brief={Brief} />;
  return (
    <div className={css.desk}>
      {(two || !conversationId) && (
        <div className={css.pane}>
          <Queue
            queue={queue}
            counts={counts}
            search={search}
            onSearch={show}
            onView={view}
            selected={conversationId}
            now={now}
            onBegin={() => setBegins(true)}
          />
        </div>
      )}
      {conversationId && (
        <div className={css.pane}>
          <Conversation
            conversationId={conversationId}
            search={search}
            now={now}
            alone={!two}
            onGuest={three ? undefined : () => setShowsGuest(true)}
            isCalled={(counts?.mentions ?? 0) > 0}
            onGone={goOn}
            onOpen={open}
            onHands={setHands}
            Above={Above}
          />
        </div>
      )}
      {two && !conversationId && (
        <p className={classes(css.pane, css.nothing)}>Whatever is opened stands here.</p>
      )}
      {three && (
        <aside className={classes(css.pane, css.guest)} aria-label="The guest" tabIndex={-1}>
          {guest}
        </aside>
      )}
      {!three && guest && (
        <Sheet
          open={showsGuest}
          onClose={() => setShowsGuest(false)}
          label="The guest"
          closeWords="Back to the messages"
        >
          {guest}
        </Sheet>
      )}
      {begins && <BeginDialog onBegun={open} onClose={() => setBegins(false)} />}
    </div>
  );
}
