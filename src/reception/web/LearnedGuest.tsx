import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { hereHouse } from '#kit/here.ts';
import { queries } from '#kit/queries.ts';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Lines } from '#ui/Lines.tsx';
import { Name } from '#ui/Name.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useActing } from '#team/web/Acting.tsx';
import { guests } from '#guests/web/guests.ts';
import css from './LearnedGuest.module.css';
import { ProposalLine } from './ProposalLine.tsx';
import type { LearnedOf } from './reception.ts';

type LearnedGuestProps = { guest: LearnedOf; first: boolean; onNext: () => void };

/** One field for one guest. Enter notes it, again accepts what was heard, and leads on to the next guest. */
export function LearnedGuest({
  guest: { guestId, name, visitId, what, learnedToday },
  first,
  onNext,
}: LearnedGuestProps) {
  const { tap } = useActing();
  const [note, setNote] = useState('');
  const [noted, setNoted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState({ error: '', hint: '' });
  const card = useRef<HTMLElement>(null);
  // Nobody's file is opened before there is something to say about them.
  const file = useQuery({ ...guests.read.guest({ guestId }), enabled: noted });
  const proposals = noted ? (file.data?.proposals ?? []) : [];
  useNextAnswer(card, noted && file.isFetchedAfterMount ? proposals.length : null, onNext);

  const keep = async () => {
    if (!note.trim()) return onNext();
    if (busy) return;
    setBusy(true);
    const errand = guests.errand('note', { guestId, note, from: 'the end of the shift', visitId });
    const outcome = await (await tap(errand, { words: `A note on ${name}`, speaks: true }))?.outcome;
    setBusy(false);
    if (!outcome) return;
    if (outcome.state === 'refused') return setSaid({ error: outcome.sentence, hint: '' });
    setNote('');
    setSaid({
      error: '',
      hint: outcome.state === 'waiting' ? 'Kept here, and sent when the house can be reached.' : '',
    });
    if (outcome.state === 'waiting') return onNext();
    setNoted(true);
    await queries.invalidateQueries({ queryKey: [hereHouse(), 'guests'] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key !== 'Enter' || key.shiftKey || key.nativeEvent.isComposing) return;
    key.preventDefault();
    void keep();
  };
  return (
    <article ref={card} className={css.guest} data-guest={guestId}>
      <div>
        <Name as="h2" size="s">
          {name}
        </Name>
        <p className={css.about}>
          {[what, learnedToday > 0 && `${counted(learnedToday, 'thing', 'things')} learned`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <form className={css.form} onSubmit={submit}>
        <TextArea
          label={`What did we learn about ${name}?`}
          hideLabel
          rows={1}
          maxLength={5000}
          dir="auto"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this question
          autoFocus={first}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          onKeyDown={onKeyDown}
          {...said}
        />
        {note.trim() && (
          <Button type="submit" kind="go" busy={busy}>
            Note it
          </Button>
        )}
      </form>
      {proposals.length > 0 && (
        <div className={css.heard}>
          <Lines>
            {proposals.map((proposal) => (
              <ProposalLine key={proposal.id} proposal={proposal} guestId={guestId} visitId={visitId} />
            ))}
          </Lines>
        </div>
      )}
    </article>
  );
}

/**
 * Leads the keyboard from answer to answer: to the first thing heard, to the one after it, and on when
 * none is left. What asks for the guest's word is not answered by one Enter too many.
 */
function useNextAnswer(card: { current: HTMLElement | null }, open: number | null, onNext: () => void) {
  const before = useRef(open);
  useEffect(() => {
    const had = before.current;
    before.current = open;
    if (open === null || open === had) return;
    const here = card.current;
    const free = document.activeElement === document.body || here?.contains(document.activeElement);
    if (!here || !free) return;
    if (open === 0) return onNext();
    const answers = here.querySelectorAll('li')[0]?.querySelectorAll('button');
    if (answers?.length === 2) answers[0]!.focus();
    else here.querySelector('textarea')?.focus();
  }, [card, open, onNext]);
}
