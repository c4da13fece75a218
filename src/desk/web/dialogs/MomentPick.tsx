import { useState } from 'react';
import { instantOf, wallTime } from '#kit/shown.ts';
import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { DateField } from '#ui/DateField.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useVenue } from '#houses/web/house.ts';
import { momentsToCome } from '../moments.ts';

type MomentPickProps = { label: string; go: string; busy: boolean; onPick: (at: Date) => void };

/** A moment to come: those people name are one tap, any other is a day and a time. */
export function MomentPick({ label, go, busy, onPick }: MomentPickProps) {
  const venue = useVenue();
  const now = useNow();
  const zone = venue?.timeZone ?? 'UTC';
  const [wall, setWall] = useState('');
  const named = venue ? momentsToCome(now, venue) : [];
  const pick = () => {
    const [day, time] = wall.split('T');
    if (day && time) onPick(instantOf(day, time, zone));
  };
  return (
    <Stack>
      <Row>
        {named.map(({ words, at }) => (
          <Button key={words} busy={busy} onClick={() => onPick(at)}>
            {words}
          </Button>
        ))}
      </Row>
      <Row align="baseline">
        <DateField
          of="datetime-local"
          label={label}
          min={wallTime(new Date(now), zone).join('T')}
          value={wall}
          onChange={({ target }) => setWall(target.value)}
        />
        <Button busy={busy} disabled={!wall} onClick={pick}>
          {go}
        </Button>
      </Row>
    </Stack>
  );
}
