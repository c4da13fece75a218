import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Count } from '#ui/Count.tsx';
import { Page } from '#ui/Page.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useMedia } from '#ui/useMedia.ts';
import { About } from './About.tsx';
import { ErasedGuest } from './ErasedGuest.tsx';
import { Failed } from './Failed.tsx';
import { GuestHeading } from './GuestHeading.tsx';
import css from './GuestPage.module.css';
import { guests, type Guest } from './guests.ts';
import { Remembered } from './Remembered.tsx';
import { Safety } from './Safety.tsx';
import { Timeline } from './Timeline.tsx';
import { toGuest } from './way.ts';
import { words } from './words.ts';

/** What other slices know of this guest, put here by whoever puts pages together. */
export type GuestParts = {
  /** They are all known: the page is drawn at once, so that nothing moves under a finger. */
  ready: boolean;
  /** The visit of today, for which alone a fact about health may be kept. */
  visitId: string | null;
  /** How far the relationship has come, beside the name. */
  stage?: ReactNode;
  /** Its story in a few words under the name. */
  story?: string | null;
  /** What is to be made right, above everything else. */
  toMakeRight?: ReactNode;
  visits: ReactNode;
  /** What they received beyond what they came for. */
  received: ReactNode;
  companions: ReactNode;
};

/** One guest with all that is known of them. */
export function GuestPage({ guestId, ready, ...parts }: GuestParts & { guestId: string }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(guests.read.guest({ guestId }));
  // One of their records was asked for: the page is that of the person.
  if (data && data.guestId !== guestId) return <Navigate {...toGuest(data.guestId)} replace />;
  if (data?.erasedAt) return <ErasedGuest guestId={guestId} at={data.erasedAt} />;
  if (data && ready) return <KnownGuest key={guestId} guest={data} {...parts} />;
  if (error) {
    return (
      <Page title={say(words.page.unknown)}>
        <Failed fault={error} onAgain={() => void refetch()} />
      </Page>
    );
  }
  return (
    <div className={css.guest}>
      <Skeleton label={say(words.page.fetching)} rows={8} />
    </div>
  );
}

type Tab = 'remembered' | 'visits' | 'received' | 'happened' | 'about';

function KnownGuest({ guest, ...parts }: Omit<GuestParts, 'ready'> & { guest: Guest }) {
  const say = useSay();
  const wide = useMedia('(min-width: 1180px)');
  const [chosen, setChosen] = useState<Tab>('remembered');
  const tab = wide && chosen === 'about' ? 'remembered' : chosen;
  const about = <About guest={guest} companions={parts.companions} />;
  const panels: Record<Tab, ReactNode> = {
    remembered: <Remembered guest={guest} visitId={parts.visitId} />,
    visits: parts.visits,
    received: parts.received,
    happened: <Timeline guestId={guest.guestId} />,
    about,
  };
  const shown = (Object.keys(panels) as Tab[]).filter((id) => !wide || id !== 'about');

  return (
    <div className={css.guest}>
      <GuestHeading guest={guest} stage={parts.stage} story={parts.story ?? null} />
      <Safety guest={guest} visitId={parts.visitId} />
      {parts.toMakeRight}
      <div className={css.columns}>
        <Tabs
          label={say(words.page.tabs)}
          tabs={shown.map((id) => ({
            id,
            words: (
              <>
                {say(words.tab[id])}
                {id === 'remembered' && guest.proposals.length > 0 && (
                  <Count kind="hospitality">{guest.proposals.length}</Count>
                )}
              </>
            ),
          }))}
          selected={tab}
          onSelect={setChosen}
        >
          {panels[tab]}
        </Tabs>
        {wide && <aside aria-label={say(words.tab.about)}>{about}</aside>}
      </div>
    </div>
  );
}
