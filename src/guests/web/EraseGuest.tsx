import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import type { Guest } from './guests.ts';
import { words } from './words.ts';

/** The guest asked to be forgotten altogether. */
export function EraseGuest({ guest }: { guest: Guest }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <Section heading={say(words.erase.heading)}>
      <Stack gap="s">
        <Hint>{say(words.erase.hint)}</Hint>
        <Row>
          <Button kind="care" onClick={() => setAsking(true)}>
            {say(words.erase.ask)}
          </Button>
        </Row>
      </Stack>
      {asking && <EraseDialog guest={guest} onClose={() => setAsking(false)} />}
    </Section>
  );
}
