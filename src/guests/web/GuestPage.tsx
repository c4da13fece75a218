import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useSay } from '#houses/web/house.ts';
import { buttonClass } from '#ui/Button.tsx';
import { Count } from '#ui/Count.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useMedia } from '#ui/useMedia.ts';
import { About } from './About.tsx';
import { Failed } from './Failed.tsx';
import { GuestHeading } from './GuestHeading.tsx';
import css from './GuestPage.module.css';
import { guests, type Guest } from './guests.ts';
import { Remembered } from './Remembered.tsx';
import { Timeline } from './Timeline.tsx';
import { useWhen } from './useWhen.ts';
import { wayToGuests } from './way.ts';
import { words } from './words.ts';

/** What other slices know of this guest, put here by whoever puts pages together. */
export type GuestParts = {
  /** The visit of today, for which alone a fact about health may be kept. */
  visitId: string | null;
  /** How far the relationship has come, beside the name. */
  stage?: ReactNode;
  /** Its story in a few words under the name. */
  story?: string | null;
  /** What is to be made right, above everything else. */
  toMakeRight?: ReactNode;
  visits: ReactNode;
  companions: ReactNode;
};

/** One guest with all that is known of them. */
export function GuestPage({ guestId, ...parts }: GuestParts & { guestId: string }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(guests.read.guest({ guestId }));
  if (data?.erasedAt) return <ErasedGuest at={data.erasedAt} />;
  if (data) return <KnownGuest key={guestId} guest={data} {...parts} />;
  return (
    <Page title={error ? say(words.page.unknown) : ' '}>
      {error ? <Failed fault={error} onAgain={() => void refetch()} /> : <Skeleton label={say(words.page.fetching)} rows={6} />}
    </Page>
  );
}

type Tab = 'remembered' | 'visits' | 'happened' | 'about';

function KnownGuest({ guest, ...parts }: GuestParts & { guest: Guest }) {
  const say = useSay();
  const wide = useMedia('(min-width: 1180px)');
  const [chosen, setChosen] = useState<Tab>('remembered');
  const tab = wide && chosen === 'about' ? 'remembered' : chosen;
  const about = <About guest={guest} companions={parts.companions} />;
  const panels: Record<Tab, () => ReactNode> = {
    remembered: () => <Remembered guest={guest} visitId={parts.visitId} />,
    visits: () => parts.visits,
    happened: () => <Timeline guestId={guest.guestId} />,
    about: () => about,
  };
  const shown = (Object.keys(panels) as Tab[]).filter((id) => !wide || id !== 'about');

  return (
    <div className={css.guest}>
      <GuestHeading guest={guest} stage={parts.stage} story={parts.story ?? null} />
      {parts.toMakeRight}
      <div className={css.columns}>
        <Tabs
          label={say(words.page.tabs)}
          tabs={shown.map((id) => ({
            id,
            words: (
              <>
                {say(words.tab[id])}
                {id === 'remembered' && guest.proposals.length > 0 && <Count kind="hospitality">{guest.proposals.length}</Count>}
              </>
            ),
          }))}
          selected={tab}
          onSelect={setChosen}
        >
          {panels[tab]()}
        </Tabs>
        {wide && <aside aria-label={say(words.tab.about)}>{about}</aside>}
      </div>
    </div>
  );
}

function ErasedGuest({ at }: { at: string }) {
  const say = useSay();
  const when = useWhen();
  return (
    <Page title={say(words.erase.erased)}>
      <Empty
        action={
          <Link to={wayToGuests()} className={buttonClass()}>
            {say(words.page.all)}
          </Link>
        }
      >
        {say(words.erase.erasedOn, { day: when.day(at) })}
      </Empty>
    </Page>
  );
}
