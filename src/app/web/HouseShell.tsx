import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listen } from '#kit/live-stream.ts';
import { deliver } from '#kit/outbox.ts';
import { hear } from '#kit/queries.ts';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';
import { Brand, NavGroup, navLink, Shell } from '#ui/Shell.tsx';
import { Toasts } from '#ui/Toasts.tsx';
import { buttonClass } from '#ui/Button.tsx';
import { door } from '#door/web/me.ts';
import { useHouse, useSay } from '#houses/web/house.ts';
import { ActingHere } from '#team/web/Acting.tsx';
import { FindHere } from '#guests/web/search/FindHere.tsx';
import { finding } from '#guests/web/search/finding.ts';
import { Band } from './Band.tsx';
import { CallerHere } from './CallerHere.tsx';
import { DeskCount } from './DeskCount.tsx';
import { KeysHere } from './KeysHere.tsx';
import { MomentsCount } from './MomentsCount.tsx';
import { Account } from './Account.tsx';

/** What stands around every page of a house. */
export function HouseShell() {
  const { house: slug } = useParams({ from: '/h/$house' });
  const { data: me } = useQuery(door.read.me({}));
  const house = useHouse();

  useEffect(() => listen(slug, hear), [slug]);
  useEffect(() => {
    document.title = house ? `${house.name} · Regulars` : 'Regulars';
  }, [house]);
  // Taps wait for the person who made them.
  useEffect(() => {
    if (me?.personId) void deliver();
  }, [me?.personId]);

  if (me?.kind === 'nobody') return <ToTheDoor empty={me.empty} />;
  if (me && me.role === null) return <NotYours slug={slug} />;
  return (
    <Toasts closeWords="Close">
      <ActingHere>
        <Shell
          brand={<Brand house={house?.name}>Regulars</Brand>}
          nav={<Nav slug={slug} />}
          bar={
            <>
              <Rooms slug={slug} />
              <button type="button" className={navLink} onClick={() => finding.set(true)}>
                Find
              </button>
            </>
          }
          navLabel="The house"
          moreWords="More"
          closeWords="Close"
          skipWords="To the page itself"
          band={<Band />}
        >
          <Outlet />
        </Shell>
        <FindHere />
        <KeysHere />
        <CallerHere />
      </ActingHere>
    </Toasts>
  );
}

/** The pages one goes to by themselves; a new one is one line here and one in the router. `thumb` ones stand in the bar of a phone. */
const rooms = [
  { to: '/h/$house', words: 'Today', of: '', exact: true, thumb: true },
  { to: '/h/$house/steps', words: 'Steps', of: '', exact: false, thumb: true },
  { to: '/h/$house/line-up', words: 'Line-up', of: '', exact: false, thumb: false },
  { to: '/h/$house/learned', words: 'Learned today', of: '', exact: false, thumb: false },
  { to: '/h/$house/guests', words: '<Guests>', of: '', exact: false, thumb: true },
  { to: '/h/$house/desk', words: 'Desk', of: 'Service', exact: false, thumb: true },
  { to: '/h/$house/make-right', words: 'To make right', of: 'Service', exact: false, thumb: false },
  { to: '/h/$house/protocols', words: 'Protocols', of: 'Service', exact: false, thumb: false },
  { to: '/h/$house/moments', words: 'Moments', of: 'Hospitality', exact: false, thumb: false },
  { to: '/h/$house/notes', words: 'Thank-you notes', of: 'Hospitality', exact: false, thumb: false },
  { to: '/h/$house/journey', words: 'Journey', of: 'Hospitality', exact: false, thumb: false },
  { to: '/h/$house/team', words: 'Team', of: 'House', exact: false, thumb: false },
  { to: '/h/$house/house', words: 'House', of: 'House', exact: false, thumb: false },
] as const;

function Rooms({ slug }: { slug: string }) {
  const say = useSay();
  return rooms
    .filter(({ thumb }) => thumb)
    .map(({ to, words, exact }) => (
      <Link
        key={to}
        to={to}
        params={{ house: slug }}
        className={navLink}
        activeOptions={{ exact, includeSearch: false }}
      >
        {say(words)}
      </Link>
    ));
}

function Nav({ slug }: { slug: string }) {
  const say = useSay();
  return (
    <>
      {[...Map.groupBy(rooms, ({ of }) => of)].map(([of, ofGroup]) => (
        <NavGroup key={of} heading={of}>
          {ofGroup.map(({ to, words, exact }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ house: slug }}
                className={navLink}
                activeOptions={{ exact, includeSearch: false }}
              >
                {say(words)} {to === '/h/$house/desk' && <DeskCount />}
                {to === '/h/$house/moments' && <MomentsCount />}
              </Link>
            </li>
          ))}
        </NavGroup>
      ))}
      <Account slug={slug} />
    </>
  );
}

/** Whoever nobody knows signs in, and comes back to where they were. */
function ToTheDoor({ empty }: { empty: boolean }) {
  const navigate = useNavigate();
  // Read once: the address is that of the door before its page has come and this one has gone.
  const [to] = useState(() => location.pathname + location.search);
  useEffect(() => {
    void navigate(
      empty ? { to: '/welcome', replace: true } : { to: '/sign-in', search: { to }, replace: true },
    );
  }, [empty, to, navigate]);
  return null;
}

function NotYours({ slug }: { slug: string }) {
  return (
    <Page title={slug} narrow>
      <Empty
        action={
          <Link to="/" className={buttonClass('go')}>
            To your own houses
          </Link>
        }
      >
        This house is not open to you. Ask its owner for an invitation.
      </Empty>
    </Page>
  );
}
