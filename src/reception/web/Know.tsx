import { useState } from 'react';
import { takeBack, type Errand } from '#kit/outbox.ts';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { GuestLink } from '#guests/web/search/GuestLink.tsx';
import { guests } from '#guests/web/guests.ts';
import { useSay } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import css from './Know.module.css';
import type { DotShown, Member } from './reception.ts';
import { inWords, isSuggestion } from './rows.ts';

/** The few things that fit this visit, each with where it comes from and three answers of one tap. */
export function Know({ member, visitId }: { member: Member; visitId: string }) {
  const say = useSay();
  const known = member.dots.filter(
    (dot) => (dot.rank === 'fits_now' || dot.rank === 'know') && !isSuggestion(dot),
  );
  if (known.length === 0 && member.more === 0) {
    if (member.stage !== 'first') {
      return (
        <Section heading="Know">
          <Hint>Nothing is remembered yet. Find out one thing today.</Hint>
        </Section>
      );
    }
    return (
      <Section heading="First time here" warm>
        <p>
          {say('Say your name, show them around, and find out one thing to remember for the next <visit>.')}
        </p>
      </Section>
    );
  }
  return (
    <Section heading="Know">
      {known.length > 0 && (
        <Lines>
          {known.map((dot) => (
            <Known key={dot.subjectId} dot={dot} visitId={visitId} />
          ))}
        </Lines>
      )}
      {member.more > 0 && (
        <p className={css.more}>
          <GuestLink guestId={member.guestId}>{moreWords(member.more, known.length > 0)}</GuestLink>
        </p>
      )}
    </Section>
  );
}

function Known({ dot, visitId }: { dot: DotShown; visitId: string }) {
  const { tap } = useActing();
  const toast = useToast();
  const [used, setUsed] = useState(false);
  const answer = async (errand: Errand, words: string, undo?: Errand) => {
    const sent = await tap(errand, { words: `“${dot.chip}”: ${words.toLowerCase()}` });
    if (!sent) return;
    const takeItBack = async () => {
      if (!(await takeBack(sent.key)) && undo) await tap(undo, { words: `“${dot.chip}” is true after all` });
    };
    toast({ words, ...(undo ? { undo: { words: 'Undo', onUndo: () => void takeItBack() } } : {}) });
  };
  const memoryId = dot.subjectId;
  const may = (name: DotShown['answers'][number]) => dot.answers.includes(name);
  return (
    <Line
      detail={
        <>
          {used ? `${dot.from} · used today` : dot.from}
          {dot.answers.length > 0 && (
            <span className={css.answers}>
              {may('guests.used') && (
                <Button
                  kind="quiet"
                  disabled={used}
                  onClick={() => {
                    setUsed(true);
                    void answer(guests.errand('used', { memoryId, visitId }), 'Used');
                  }}
                >
                  Used
                </Button>
              )}
              {may('guests.confirm') && (
                <Button
                  kind="quiet"
                  onClick={() => void answer(guests.errand('confirm', { memoryId }), 'Still so')}
                >
                  Still so
                </Button>
              )}
              {may('guests.notNow') && (
                <Button
                  kind="quiet"
                  onClick={() => void answer(guests.errand('notNow', { memoryId, visitId }), 'Not now')}
                >
                  Not now
                </Button>
              )}
              {may('guests.noLongerTrue') && (
                <Button
                  kind="quiet"
                  onClick={() =>
                    void answer(
                      guests.errand('noLongerTrue', { memoryId }),
                      'No longer true',
                      guests.errand('stillTrue', { memoryId }),
                    )
                  }
                >
                  No longer true
                </Button>
              )}
            </span>
          )}
        </>
      }
    >
      {dot.line}
    </Line>
  );
}

function moreWords(more: number, some: boolean): string {
  const count = inWords(more);
  return `${count[0]!.toUpperCase()}${count.slice(1)}${some ? ' more' : ''} ${more === 1 ? 'thing' : 'things'} remembered`;
}
