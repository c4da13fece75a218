import { lazy, Suspense, useState } from 'react';
import { manager, owner } from '#kit/caller.ts';
import { Hint } from '#ui/Hint.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Name } from '#ui/Name.tsx';
import { Pill } from '#ui/Pill.tsx';
import { useMay, useMe } from '#door/web/me.ts';
import { roleWords } from '#door/web/roles.ts';
import { useHouse } from '#houses/web/house.ts';
import type { Person } from './team.ts';
import css from './TeamPage.module.css';

const Rename = lazy(() => import('./ChangePerson.tsx').then((part) => ({ default: part.RenameDialog })));
const GivePin = lazy(() => import('./ChangePerson.tsx').then((part) => ({ default: part.GivePinDialog })));
const Entrust = lazy(() => import('./ChangePerson.tsx').then((part) => ({ default: part.EntrustDialog })));
const Leave = lazy(() => import('./ChangePerson.tsx').then((part) => ({ default: part.LeaveDialog })));

export function PersonLine({ person, onInvite }: { person: Person; onInvite: () => void }) {
  const house = useHouse();
  const me = useMe();
  const manages = useMay(manager);
  const owns = useMay(owner);
  const [open, setOpen] = useState<'rename' | 'pin' | 'entrust' | 'leave'>();
  const onClose = () => setOpen(undefined);
  const venue = house?.venues.find(({ id }) => id === person.venueId)?.name;
  const items = [
    manages && { words: 'Correct the name', onPick: () => setOpen('rename') },
    manages && { words: person.hasPin ? 'Give a new PIN' : 'Give a PIN', onPick: () => setOpen('pin') },
    manages && !person.role && { words: 'Invite to sign in', onPick: onInvite },
    owns && person.role && { words: 'What they may do', onPick: () => setOpen('entrust') },
    owns && { words: 'No longer works here', kind: 'care' as const, onPick: () => setOpen('leave') },
  ].filter((item) => item !== false && item !== null);
  return (
    <li className={css.person}>
      <div className={css.who}>
        <div className={css.name}>
          <Name size="s">
            <bdi>{person.name}</bdi>
          </Name>
          {person.role && <Pill>{roleWords[person.role].name}</Pill>}
          {person.id === me?.personId && <Hint>you</Hint>}
        </div>
        <Hint>{[venue ? `in ${venue} only` : '', wayIn(person)].filter(Boolean).join(' · ')}</Hint>
      </div>
      {items.length > 0 && <Menu button="Change" label={`Change ${person.name}`} items={items} />}
      <Suspense>
        {open === 'rename' && <Rename person={person} onClose={onClose} />}
        {open === 'pin' && <GivePin person={person} onClose={onClose} />}
        {open === 'entrust' && <Entrust person={person} onClose={onClose} />}
        {open === 'leave' && <Leave person={person} onClose={onClose} />}
      </Suspense>
    </li>
  );
}

function wayIn({ role, hasPin }: Person): string {
  if (role) return hasPin ? 'signs in, and has a PIN' : 'signs in';
  return hasPin ? 'acts by PIN on the shared tablet' : 'no PIN and no account yet';
}
