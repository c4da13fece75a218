import { useState, type ReactNode } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Name } from '#ui/Name.tsx';
import { Called } from './Called.tsx';
import { DescribeForm } from './DescribeForm.tsx';
import css from './GuestPage.module.css';
import type { Guest } from './guests.ts';
import { useWhen } from './useWhen.ts';
import { words } from './words.ts';

type GuestHeadingProps = { guest: Guest; stage: ReactNode; story: string | null };

/** Who it is, how that is said, and how long they have been coming. */
export function GuestHeading({ guest, stage, story }: GuestHeadingProps) {
  const say = useSay();
  const when = useWhen();
  const [editing, setEditing] = useState(false);
  const said = guest.pronunciation && say(words.name.say, { pronunciation: guest.pronunciation });
  return (
    <>
      <header className={css.header}>
        <div className={css.who}>
          <div className={css.name}>
            <Name size="l" as="h1">
              <Called>{guest.name}</Called>
            </Name>
            {stage}
          </div>
          <p className={css.sub}>
            {[said, story ?? say(words.name.metOn, { day: when.day(guest.metAt) })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {!editing && (
          <Button aria-label={say(words.name.edit)} onClick={() => setEditing(true)}>
            {say(words.name.editShort)}
          </Button>
        )}
      </header>
      {editing && <DescribeForm guest={guest} onDone={() => setEditing(false)} />}
    </>
  );
}
