import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { forgetKept } from '#kit/kept.ts';
import { queries } from '#kit/queries.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Doorstep } from '#ui/Doorstep.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { DemoDoor } from '#door/web/DemoDoor.tsx';
import { door } from '#door/web/me.ts';
import { signInWithPassword } from '#door/web/signing.ts';
import type { HouseKind } from '#houses/house.ts';
import {
  countries,
  countryOf,
  currencies,
  currencyOf,
  guessCountry,
  ownZone,
  zones,
} from '#houses/web/region.ts';
import { team } from './team.ts';

const kinds: { value: HouseKind; label: string; hint: string }[] = [
  { value: 'salon', label: 'A salon', hint: 'Clients, appointments, chairs' },
  { value: 'restaurant', label: 'A restaurant', hint: 'Guests, visits, tables' },
  { value: 'hotel', label: 'A hotel', hint: 'Guests, stays, rooms' },
  { value: 'other', label: 'Something else', hint: 'Guests, visits, places' },
];

/** The first run: a house with its first venue and its owner, or a look at the demo house. */
export function FirstRun() {
  const me = useQuery(door.read.me({})).data;
  const [form, setForm] = useState(blank);
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const set = (some: Partial<typeof form>) => setForm((all) => ({ ...all, ...some }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefused('');
    try {
      const { slug } = await open(form);
      await signInWithPassword(form.email, form.password);
      await forgetKept(queries);
      // A whole new page: the house's address is the first thing it reads.
      location.assign(`/h/${slug}`);
    } catch (fault) {
      setRefused((fault as Error).message);
      setBusy(false);
    }
  };
  if (me && !me.empty) return <Navigate to="/" replace />;
  return (
    <Doorstep title="Open your house" sub="Two minutes; everything can be changed later.">
      <Stack gap="l">
        {me?.demo && <DemoDoor />}
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="l">
            <Section heading="The house" look="title">
              <Stack>
                <TextInput
                  label="Its name"
                  required
                  maxLength={80}
                  value={form.house}
                  onChange={({ target }) => set({ house: target.value })}
                />
                <RadioGroup
                  label="What kind of house is it?"
                  name="kind"
                  choices={kinds}
                  value={form.kind}
                  onPick={(kind) => set({ kind })}
                />
                <TextInput
                  label="The venue"
                  hint="The street or the part of town, as your people call it"
                  required
                  maxLength={80}
                  value={form.venue}
                  onChange={({ target }) => set({ venue: target.value })}
                />
              </Stack>
            </Section>
            <Section heading="Where it stands" look="title">
              <Stack>
                <Select
                  label="Country"
                  required
                  value={form.country}
                  onChange={({ target }) =>
                    set({ country: target.value, currency: currencyOf(target.value) ?? form.currency })
                  }
                >
                  <option value="">Please choose</option>
                  {countries().map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </Select>
                <Select
                  label="Time zone"
                  required
                  value={form.timeZone}
                  onChange={({ target }) => set({ timeZone: target.value })}
                >
                  {zones().map((zone) => (
                    <option key={zone} value={zone}>
                      {zone.replaceAll('_', ' ')}
                    </option>
                  ))}
                </Select>
                <Select
                  label="Currency"
                  required
                  value={form.currency}
                  onChange={({ target }) => set({ currency: target.value })}
                >
                  <option value="">Please choose</option>
                  {currencies().map(({ code, name }) => (
                    <option key={code} value={code}>
                      {code} · {name}
                    </option>
                  ))}
                </Select>
              </Stack>
            </Section>
            <Section heading="You, its owner" look="title">
              <Stack>
                <TextInput
                  label="Your name"
                  required
                  maxLength={80}
                  autoComplete="name"
                  value={form.name}
                  onChange={({ target }) => set({ name: target.value })}
                />
                <TextInput
                  label="E-mail"
                  type="email"
                  required
                  autoComplete="username"
                  value={form.email}
                  onChange={({ target }) => set({ email: target.value })}
                />
                <TextInput
                  label="Password"
                  hint="At least ten characters"
                  type="password"
                  required
                  minLength={10}
                  maxLength={200}
                  autoComplete="new-password"
                  value={form.password}
                  onChange={({ target }) => set({ password: target.value })}
                />
                <TextInput
                  label="Setup code"
                  hint="Printed in the terminal where Regulars was started, so that nobody else on this network becomes owner"
                  required
                  maxLength={40}
                  autoComplete="off"
                  value={form.setupCode}
                  onChange={({ target }) => set({ setupCode: target.value })}
                />
              </Stack>
            </Section>
            {refused && <ErrorNote>{refused}</ErrorNote>}
            <Button type="submit" kind="go" busy={busy}>
              Open the house
            </Button>
          </Stack>
        </form>
      </Stack>
    </Doorstep>
  );
}

function blank() {
  const timeZone = ownZone();
  const country = countryOf(timeZone) ?? guessCountry() ?? '';
  return {
    house: '',
    kind: 'salon' as HouseKind,
    venue: '',
    timeZone,
    country,
    currency: currencyOf(country) ?? '',
    name: '',
    email: '',
    password: '',
    setupCode: '',
  };
}

function open(form: ReturnType<typeof blank>) {
  return team.call.found({
    setupCode: form.setupCode.trim(),
    owner: { name: form.name, email: form.email, password: form.password },
    house: { name: form.house, kind: form.kind },
    venue: { name: form.venue, timeZone: form.timeZone, country: form.country, currency: form.currency },
  });
}
