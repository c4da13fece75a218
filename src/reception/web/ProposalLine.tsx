import { useState } from 'react';
import { queries } from '#kit/queries.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { useActing } from '#team/web/Acting.tsx';
import { memoryLabels } from '#guests/memory.ts';
import { guests, type Proposal } from '#guests/web/guests.ts';
import css from './ProposalLine.module.css';

type ProposalLineProps = { proposal: Proposal; guestId: string; visitId: string | null };

/** One thing heard in a note. What touches health is kept only with the guest's word, or for this visit. */
export function ProposalLine({ proposal, guestId, visitId }: ProposalLineProps) {
  const { tap } = useActing();
  const [state, setState] = useState<{ busy?: boolean; over?: boolean; refused?: string }>({});
  const proposalId = proposal.id;
  const health = proposal.sensitivity === 'health';

  const answer = async (errand: ReturnType<typeof guests.errand>) => {
    setState({ busy: true });
    const sent = await tap(errand, { words: `“${proposal.line}”`, speaks: true });
    const outcome = await sent?.outcome;
    if (outcome?.state === 'refused') return setState({ refused: outcome.sentence });
    setState({ over: outcome !== undefined });
    if (outcome?.state === 'sent')
      await queries.invalidateQueries({ queryKey: guests.read.guest({ guestId }).queryKey });
  };
  const accept = (consent: 'recorded' | 'this_visit' | null) =>
    void answer(guests.errand('accept', { proposalId, consent, visitId }));

  if (state.over) return null;
  return (
    <li className={css.proposal}>
      <p>
        <small className={css.kind}>{memoryLabels.kind[proposal.kind]}</small> {proposal.line}
      </p>
      {health && <p className={css.ask}>This is about health: may the house remember it?</p>}
      <Row>
        {health ? (
          <>
            <Button busy={state.busy} onClick={() => accept('recorded')}>
              They said yes
            </Button>
            {visitId && (
              <Button busy={state.busy} onClick={() => accept('this_visit')}>
                Only for this visit
              </Button>
            )}
          </>
        ) : (
          <Button busy={state.busy} onClick={() => accept(null)}>
            Remember
          </Button>
        )}
        <Button kind="quiet" onClick={() => void answer(guests.errand('dismiss', { proposalId }))}>
          Leave it
        </Button>
      </Row>
      {state.refused && <ErrorNote>{state.refused}</ErrorNote>}
    </li>
  );
}
