import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Pill } from '#ui/Pill.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import type { Consent, Guest } from './guests.ts';
import { useWhen } from './useWhen.ts';
import { words } from './words.ts';

/** What is asked of a guest: to keep facts about health, and to write to them, channel by channel. */
export const consentRows = [
  { purpose: 'health', channel: 'any' },
  { purpose: 'marketing', channel: 'email' },
  { purpose: 'marketing', channel: 'text' },
  { purpose: 'marketing', channel: 'phone' },
  { purpose: 'marketing', channel: 'post' },
] as const;
export type ConsentRow = { purpose: Consent['purpose']; channel: Consent['channel'] };

/** What they allow, said plainly; STOP before all else. */
export function Consents({ guest }: { guest: Guest }) {
  const say = useSay();
  const when = useWhen();
  const [asking, setAsking] = useState<ConsentRow>();
  const contact: ConsentRow = { purpose: 'contact', channel: 'any' };
  const stop = guest.consents.find(({ purpose, given }) => purpose === 'contact' && !given);
  return (
    <Section
      heading={say(words.consent.heading)}
      action={!guest.stopped && <Button onClick={() => setAsking(contact)}>{say(words.consent.stopAdd)}</Button>}
    >
      <Stack>
        {guest.stopped && (
          <Notice
            kind="care"
            title={say(words.consent.stopped)}
            action={<Button onClick={() => setAsking(stop ?? contact)}>{say(words.consent.change)}</Button>}
          >
            {say(words.consent.stoppedMeans)} {stop && say(words.consent.since, { source: stop.source, day: when.day(stop.at) })}
          </Notice>
        )}
        <Lines>
          {consentRows.map((row) => (
            <OneConsent key={`${row.purpose}.${row.channel}`} row={row} guest={guest} onChange={() => setAsking(row)} />
          ))}
        </Lines>
      </Stack>
      {asking && <ConsentDialog guest={guest} row={asking} given={stands(guest, asking)} onClose={() => setAsking(undefined)} />}
    </Section>
  );
}

function OneConsent({ row, guest, onChange }: { row: ConsentRow; guest: Guest; onChange: () => void }) {
  const say = useSay();
  const when = useWhen();
  const word = wordOn(guest, row);
  const label = say(words.consent.row[`${row.purpose}.${row.channel}`]);
  return (
    <Line
      detail={word ? say(words.consent.since, { source: word.source, day: when.day(word.at) }) : undefined}
      action={
        <Row>
          <Pill kind={word?.given ? 'good' : 'plain'}>{say(word ? (word.given ? words.consent.yes : words.consent.no) : words.consent.unasked)}</Pill>
          <Button kind="quiet" aria-label={say(words.consent.changeOf, { what: label })} onClick={onChange}>
            {say(words.consent.change)}
          </Button>
        </Row>
      }
    >
      {label}
    </Line>
  );
}

/** The latest word on it; one on every channel counts for each. */
function wordOn(guest: Guest, { purpose, channel }: ConsentRow): Consent | undefined {
  const words = guest.consents.filter((one) => one.purpose === purpose && (one.channel === channel || one.channel === 'any'));
  return words.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
}

/** Whether it is allowed as things stand; contact is, until somebody says STOP. */
function stands(guest: Guest, row: ConsentRow): boolean {
  if (row.purpose === 'contact') return !guest.stopped;
  return wordOn(guest, row)?.given ?? false;
}
