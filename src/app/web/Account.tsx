import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetKept } from '#kit/kept.ts';
import { taps } from '#kit/outbox.ts';
import { queries } from '#kit/queries.ts';
import { keepTurn, turn } from '#kit/turn.ts';
import { useNoted } from '#kit/useNoted.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Select } from '#ui/Select.tsx';
import { NavGroup, navLink } from '#ui/Shell.tsx';
import { keepTheme, keptTheme, type Theme } from '#ui/theme.ts';
import { door, useMe } from '#door/web/me.ts';
import { signOut } from '#door/web/signing.ts';
import { chooseVenue, useHouse, useVenue } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { usePeople } from '#team/web/team.ts';

/** Who is here, in which house and venue, and the way out. */
export function Account({ slug }: { slug: string }) {
  const me = useMe();
  const name = usePeople().find(({ id }) => id === me?.personId)?.name;
  const others = me?.houses.filter((house) => house.slug !== slug) ?? [];
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <NavGroup heading={name ?? (me?.kind === 'tablet' ? 'Shared tablet' : undefined)}>
        {others.map((house) => (
          <li key={house.slug}>
            <Link to="/h/$house" params={{ house: house.slug }} className={navLink}>
              To {house.slug}
            </Link>
          </li>
        ))}
        {me?.kind === 'tablet' ? (
          <TurnLine />
        ) : (
          <li>
            <button type="button" className={navLink} onClick={() => setLeaving(true)}>
              Sign out
            </button>
          </li>
        )}
      </NavGroup>
      <VenueChoice />
      <ThemeChoice />
      {leaving && <Leaving onClose={() => setLeaving(false)} />}
    </>
  );
}

function TurnLine() {
  const { somebody } = useActing();
  const taken = useNoted(turn);
  const end = async () => {
    await door.call.endTurn({});
    keepTurn(null);
    await queries.invalidateQueries();
  };
  return (
    <li>
      <button type="button" className={navLink} onClick={() => void (taken ? end() : somebody())}>
        {taken ? 'End my turn' : 'Take a turn'}
      </button>
    </li>
  );
}

function VenueChoice() {
  const house = useHouse();
  const venue = useVenue();
  const me = useMe();
  if (!house || !venue || house.venues.length < 2 || me?.venueId) return null;
  return (
    <Select
      label="Venue"
      value={venue.id}
      onChange={({ target }) => {
        chooseVenue(target.value);
        location.reload();
      }}
    >
      {house.venues.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState(keptTheme);
  return (
    <Select
      label="Light or dark"
      value={theme}
      onChange={({ target }) => {
        keepTheme(target.value as Theme);
        setTheme(target.value as Theme);
      }}
    >
      <option value="system">As this device</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </Select>
  );
}

/** Signing out takes what was read of the house off this device; taps on their way would be lost with it. */
function Leaving({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const waiting = useNoted(taps).filter(({ state }) => state === 'waiting').length;
  const [refused, setRefused] = useState('');
  const leave = async () => {
    try {
      await signOut();
    } catch {
      return setRefused('Signing out needs the network, and there is none.');
    }
    await forgetKept(queries);
    await navigate({ to: '/sign-in' });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Sign out?"
      actions={
        <>
          <Button onClick={onClose}>Stay</Button>
          <Button kind="go" onClick={() => void leave()}>
            Sign out
          </Button>
        </>
      }
    >
      <p>
        {waiting > 0
          ? `${waiting} of your taps still wait for the network. They are kept here and sent when you sign in again.`
          : 'What was read of the house is taken off this device.'}
      </p>
      {refused && <p role="alert">{refused}</p>}
    </Dialog>
  );
}
