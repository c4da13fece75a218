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
import { consentRows, stands, wordOn, type ConsentRow } from './consentRows.ts';
import type { Guest } from './guests.ts';
import { useWhen } from './useWhen.ts';
import { words } from './words.ts';

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
      action={
        !guest.stopped && <Button onClick={() => setAsking(contact)}>{say(words.consent.stopAdd)}</Button>
      }
    >
      <Stack>
        {guest.stopped && (
          <Notice
            kind="care"
            title={say(words.consent.stopped)}
            action={<Button onClick={() => setAsking(stop ?? contact)}>{say(words.consent.change)}</Button>}
          >
            {say(words.consent.stoppedMeans)}{' '}
            {stop && say(words.consent.since, { source: stop.source, day: when.day(stop.at) })}
          </Notice>
        )}
        <Lines>
          {consentRows.map((row) => (
            <OneConsent
              key={`${row.purpose}.${row.channel}`}
              row={row}
              guest={guest}
              onChange={() => setAsking(row)}
            />
          ))}
        </Lines>
      </Stack>
      {asking && (
        <ConsentDialog
          guest={guest}
          row={asking}
          given={stands(guest, asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
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
          <Pill kind={word?.given ? 'good' : 'plain'}>
            {say(word ? (word.given ? words.consent.yes : words.consent.no) : words.consent.unasked)}
          </Pill>
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
