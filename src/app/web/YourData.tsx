import { Link } from '@tanstack/react-router';
import { manager, owner } from '#kit/caller.ts';
import { download } from '#kit/download.ts';
import { hereHouse } from '#kit/here.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { Erasures } from '#guests/web/Erasures.tsx';
import { toImport } from '#guests/web/way.ts';
import { useSay } from '#houses/web/house.ts';

/** What the house holds leaves whole; what a guest wants forgotten is. */
export function YourData() {
  const owns = useMay(owner);
  const manages = useMay(manager);
  const say = useSay();
  const { run, busy, refused } = useDoing('archive');
  if (!manages) return null;
  return (
    <Section heading="Your data" look="title">
      <Stack>
        {owns && (
          <Stack gap="s">
            <p>
              Everything the house knows, in open formats: tables, contact cards, calendars and files. It can
              be opened without Regulars, and taken in by another one.
            </p>
            <div>
              <Button
                busy={busy}
                onClick={() => void run(() => download('/api/archive', `${hereHouse()}.zip`))}
              >
                {busy ? 'Packing…' : 'Download the whole house'}
              </Button>
            </div>
            <Hint>It holds personal data of guests: keep it where only you can read it.</Hint>
            {refused && <ErrorNote>{refused}</ErrorNote>}
          </Stack>
        )}
        <div>
          <Link {...toImport()} className={buttonClass()}>
            Bring in a file
          </Link>
        </div>
        <Section heading={say('Erased <guests>')}>
          <Erasures />
        </Section>
      </Stack>
    </Section>
  );
}
