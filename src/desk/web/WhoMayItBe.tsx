import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { GuestsPick } from '#guests/web/search/GuestsPick.tsx';
import { useSay } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk, type ConversationShown } from './desk.ts';
import { called } from './words.ts';

/** Somebody not known yet: who it may be, likeliest first, each known with one tap. */
export function WhoMayItBe({ conversation }: { conversation: ConversationShown }) {
  const say = useSay();
  const { run, busy, refused } = useErrand();
  const [looking, setLooking] = useState(conversation.perhaps.length === 0);
  const { id: conversationId, perhaps } = conversation;
  const introduce = (guestId: string, name: string) =>
    void run(desk.errand('introduce', { conversationId, guestId }), {
      words: `${called(conversation)} is ${name}`,
      done: `This is ${name}`,
      undo: () => desk.errand('introduce', { conversationId, guestId: null }),
    });
  return (
    <Section heading="Who may this be?">
      <Stack>
        {perhaps.length > 0 && (
          <Lines>
            {perhaps.map(({ id, name, reasons }) => (
              <Line
                key={id}
                detail={reasons.join(' · ')}
                action={
                  <Button busy={busy} aria-label={`It is them: ${name}`} onClick={() => introduce(id, name)}>
                    It is them
                  </Button>
                }
              >
                <bdi>{name}</bdi>
              </Line>
            ))}
          </Lines>
        )}
        {looking ? (
          <GuestsPick picked={[]} onPick={([guest]) => guest && introduce(guest.guestId, guest.name)} />
        ) : (
          <Row>
            <Button onClick={() => setLooking(true)}>Somebody else</Button>
          </Row>
        )}
        {refused && <ErrorNote>{refused}</ErrorNote>}
        <p>{say('Once they are known, their brief stands here, and their <visits>.')}</p>
      </Stack>
    </Section>
  );
}

/** It was taken for the wrong person. */
export function NotThem({
  conversation: { id: conversationId, guest },
}: {
  conversation: ConversationShown;
}) {
  const { run, busy, refused } = useErrand();
  if (!guest) return null;
  return (
    <Row>
      <Button
        kind="quiet"
        busy={busy}
        onClick={() =>
          void run(desk.errand('introduce', { conversationId, guestId: null }), {
            words: `Not ${guest.name}`,
            done: `Not ${guest.name} after all`,
            undo: () => desk.errand('introduce', { conversationId, guestId: guest.id }),
          })
        }
      >
        This is somebody else
      </Button>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Row>
  );
}
