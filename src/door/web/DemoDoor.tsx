import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetKept } from '#kit/kept.ts';
import { queries } from '#kit/queries.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { door } from './me.ts';

/** Into the demo house, where nothing is real and everything may be tried. */
export function DemoDoor() {
  const navigate = useNavigate();
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const enter = async () => {
    setBusy(true);
    try {
      const { slug } = await door.call.stepIntoDemo({});
      await forgetKept(queries);
      await navigate({ to: '/h/$house', params: { house: slug } });
    } catch (fault) {
      setRefused((fault as Error).message);
      setBusy(false);
    }
  };
  return (
    <Card kind="hospitality">
      <Section heading="Only looking?" look="title">
        <Stack>
          <p>The demo house has years of life in it, and nothing in it is real.</p>
          {refused && <ErrorNote>{refused}</ErrorNote>}
          <Button busy={busy} onClick={() => void enter()}>
            Step into the demo house
          </Button>
        </Stack>
      </Section>
    </Card>
  );
}
