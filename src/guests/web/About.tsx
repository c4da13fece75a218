import type { ReactNode } from 'react';
import { useMe } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import { Stack } from '#ui/Stack.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Address } from './Address.tsx';
import { Company } from './Company.tsx';
import { Consents } from './Consents.tsx';
import { EraseGuest } from './EraseGuest.tsx';
import type { Guest } from './guests.ts';
import { Identities } from './Identities.tsx';
import { SamePerson } from './SamePerson.tsx';
import { words } from './words.ts';

/** How they are reached, with whom they come, what they allow, and which records they are. */
export function About({ guest, companions }: { guest: Guest; companions: ReactNode }) {
  const say = useSay();
  const role = useMe()?.role;
  return (
    <Stack gap="l">
      <h2>
        <VisuallyHidden>{say(words.tab.about)}</VisuallyHidden>
      </h2>
      <Identities guest={guest} />
      <Address guest={guest} />
      <Company guest={guest} companions={companions} />
      <Consents guest={guest} />
      <SamePerson guest={guest} />
      {(role === 'manager' || role === 'owner') && <EraseGuest guest={guest} />}
    </Stack>
  );
}
