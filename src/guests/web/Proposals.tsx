import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { memoryLabels } from '../memory.ts';
import { apart, Called } from './Called.tsx';
import { draftOf } from './facts.ts';
import type { Guest, Proposal } from './guests.ts';
import { asItIs, keepingOf, needsTheirWord } from './keeping.ts';
import { MemoryDialog } from './MemoryDialog.tsx';
import css from './Remembered.module.css';
import { useVerb } from './useVerb.ts';
import { useWhen } from './useWhen.ts';
import { words } from './words.ts';

/** What notes seem to say, waiting for somebody to take it up. */
export function Proposals({ guest, visitId }: { guest: Guest; visitId: string | null }) {
  const say = useSay();
  if (guest.proposals.length === 0) return null;
  return (
    <Section look="title" heading={say(words.proposal.heading)} warm>
      <Stack gap="s">
        {guest.proposals.map((proposal) => (
          <OneProposal key={proposal.id} proposal={proposal} guest={guest} visitId={visitId} />
        ))}
      </Stack>
    </Section>
  );
}

type OneProposalProps = { proposal: Proposal; guest: Guest; visitId: string | null };

function OneProposal({ proposal, guest, visitId }: OneProposalProps) {
  const say = useSay();
  const when = useWhen();
  const [correcting, setCorrecting] = useState(false);
  const about = apart(proposal.line);
  const accept = useVerb('accept', say(words.proposal.acceptAbout, { about }));
  const dismiss = useVerb('dismiss', say(words.proposal.dismissAbout, { about }));
  const asksWord = needsTheirWord(proposal.sensitivity, guest);
  const { id: proposalId } = proposal;

  return (
    <Card>
      <Stack gap="s">
        <div>
          <b>
            <Called>{proposal.line}</Called>
          </b>{' '}
          <Hint>
            {memoryLabels.kind[proposal.kind]}
            {proposal.note.trim() !== proposal.line && (
              <>
                {' · '}
                <q className={css.quote}>
                  <Called>{proposal.note}</Called>
                </q>
              </>
            )}
          </Hint>
          {proposal.expiresAt && (
            <Hint>{say(words.proposal.expires, { day: when.day(proposal.expiresAt) })}</Hint>
          )}
        </div>
        <Row>
          {asksWord ? (
            <>
              <Button
                busy={accept.busy}
                onClick={() => void accept.ask({ proposalId, ...keepingOf('recorded', null) })}
              >
                {say(words.word.agreed)}
              </Button>
              {visitId && (
                <Button
                  busy={accept.busy}
                  onClick={() => void accept.ask({ proposalId, ...keepingOf('this_visit', visitId) })}
                >
                  {say(words.word.thisVisit)}
                </Button>
              )}
            </>
          ) : (
            <Button kind="warm" busy={accept.busy} onClick={() => void accept.ask({ proposalId, ...asItIs })}>
              {say(words.proposal.accept)}
            </Button>
          )}
          <Button onClick={() => setCorrecting(true)}>{say(words.proposal.correct)}</Button>
          <Button kind="quiet" busy={dismiss.busy} onClick={() => void dismiss.ask({ proposalId })}>
            {say(words.proposal.dismiss)}
          </Button>
        </Row>
        {(accept.sentence || dismiss.sentence) && (
          <ErrorNote>{accept.sentence || dismiss.sentence}</ErrorNote>
        )}
      </Stack>
      {correcting && (
        <MemoryDialog
          title={say(words.proposal.correctTitle)}
          keepWords={say(words.memory.keep)}
          first={draftOf(proposal)}
          guest={guest}
          visitId={visitId}
          busy={accept.busy}
          sentence={accept.sentence}
          onKeep={(facts, keeping) =>
            void accept.ask({ proposalId, facts, ...keeping }, () => setCorrecting(false))
          }
          onClose={() => setCorrecting(false)}
        />
      )}
    </Card>
  );
}
