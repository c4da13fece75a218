import type { ReactNode } from 'react';
import { useMe } from '#door/web/me.ts';
import { Stack } from '#ui/Stack.tsx';
import { Company } from './Company.tsx';
import { Consents } from './Consents.tsx';
import { EraseGuest } from './EraseGuest.tsx';
import type { Guest } from './guests.ts';
import { Identities } from './Identities.tsx';
import { SamePerson } from './SamePerson.tsx';

/** How they are reached, with whom they come, what they allow, and which records they are. */
export function About({ guest, companions }: { guest: Guest; companions: ReactNode }) {
  const role = useMe()?.role;
  return (
    <Stack gap="l">
      <Identities guest={guest} />
      <Company guest={guest} companions={companions} />
      <Consents guest={guest} />
      <SamePerson guest={guest} />
      {(role === 'manager' || role === 'owner') && <EraseGuest guest={guest} />}
    </Stack>
  );
}
