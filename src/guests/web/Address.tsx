import { useState } from 'react';
import { useSay, useVenue } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { addressLines, isWhole } from '../address.ts';
import css from './Address.module.css';
import { AddressDialog } from './AddressDialog.tsx';
import { apart } from './Called.tsx';
import { guests, type Guest } from './guests.ts';
import { words } from './words.ts';

/** Where a letter finds them. */
export function Address({ guest }: { guest: Guest }) {
  const say = useSay();
  const [writing, setWriting] = useState(false);
  const { address } = guest;
  return (
    <Section
      heading={say(words.address.heading)}
      action={
        !address && (
          <Button aria-label={say(words.address.add)} onClick={() => setWriting(true)}>
            {say(words.address.addShort)}
          </Button>
        )
      }
    >
      {address ? (
        <Known guest={guest} address={address} onCorrect={() => setWriting(true)} />
      ) : (
        <Hint>{say(words.address.none)}</Hint>
      )}
      {writing && <AddressDialog guest={guest} onClose={() => setWriting(false)} />}
    </Section>
  );
}

type KnownProps = { guest: Guest; address: NonNullable<Guest['address']>; onCorrect: () => void };

function Known({ guest: { guestId, name }, address, onCorrect }: KnownProps) {
  const say = useSay();
  const country = useVenue()?.country ?? '';
  const { run, busy, refused } = useErrand();
  const takeOff = () =>
    void run(guests.errand('livesAt', { guestId, address: null }), {
      words: say(words.address.about, { name: apart(name) }),
      done: say(words.address.takeOffDone, { name: apart(name) }),
      undo: () => guests.errand('livesAt', { guestId, address }),
    });
  return (
    <Stack>
      <Lines>
        <Line
          detail={!isWhole(address) && say(words.address.notWhole)}
          action={
            <Menu
              button="•••"
              kind="quiet"
              label={say(words.address.menu)}
              items={[
                { words: say(words.address.correct), onPick: onCorrect },
                { words: say(words.address.takeOff), onPick: takeOff, disabled: busy },
              ]}
            />
          }
        >
          <address className={css.lines} dir="auto">
            {addressLines(address, country).join('\n')}
          </address>
        </Line>
      </Lines>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Stack>
  );
}
