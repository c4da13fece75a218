import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { money } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { useSay } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import css from './Moments.module.css';
import { moments, type MomentShown } from './moments.ts';
import { byYear, isGiven } from './rows.ts';
import { heldSentence, kindWords, landingShort } from './words.ts';

/** What a guest received over the years, newest first; what a rule held back is folded below. */
export function Received({ guestId }: { guestId: string }) {
  const say = useSay();
  const when = useWhen();
  const { data, error, refetch } = useQuery(moments.read.ofGuest({ guestId }));
  if (!data)
    return error ? (
      <Failed fault={error} onAgain={() => void refetch()} />
    ) : (
      <Skeleton label={say('Fetching what the <guest> received')} rows={4} />
    );
  const given = data.moments.filter(isGiven);
  const held = data.moments.filter(({ heldAt, stage }) => heldAt !== null && stage === 'held');
  return (
    <Stack gap="l">
      <Wishes guestId={guestId} wishesNone={data.wishesNone} />
      {given.length === 0 && <Empty>Nothing yet. The first one is a small one.</Empty>}
      {byYear(given, (moment) => when.isoDay(moment.givenAt!)).map(([year, ofYear]) => (
        <Section key={year} heading={year} look="title">
          <ol className={css.ledger}>
            {ofYear.map((moment) => (
              <One key={moment.momentId} moment={moment} />
            ))}
          </ol>
        </Section>
      ))}
      {held.length > 0 && <Held held={held} />}
    </Stack>
  );
}

function One({ moment }: { moment: MomentShown }) {
  const when = useWhen();
  const { kind, words, givenAt, givenBy, costMinor, currency, landed } = moment;
  return (
    <li className={css.received} data-kind={kind}>
      <Row>
        <span>{words || kindWords[kind]}</span>
        {kind !== 'delight' && words && words !== kindWords[kind] && (
          <Chip kind={kind === 'recovery' ? 'service' : 'plain'}>{kindWords[kind]}</Chip>
        )}
        {landed && <Chip kind={kind === 'delight' ? 'hospitality' : 'plain'}>{landingShort[landed]}</Chip>}
      </Row>
      <Hint>
        {[givenAt && when.day(givenAt), givenBy?.name, costMinor > 0 && money(costMinor, currency)]
          .filter(Boolean)
          .join(' · ')}
      </Hint>
    </li>
  );
}

function Held({ held }: { held: MomentShown[] }) {
  const say = useSay();
  const when = useWhen();
  const [open, setOpen] = useState(false);
  return (
    <Section
      heading="Held back"
      look="title"
      action={
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide it' : `Show ${held.length}`}
        </Button>
      }
    >
      {open && (
        <ol className={css.ledger}>
          {held.map(({ momentId, words, noticed, heldAt, heldWhy, guestName }) => (
            <li key={momentId}>
              {words || noticed}
              <Hint>
                {heldAt && when.day(heldAt)} · {say(heldSentence(heldWhy ?? ''), { name: guestName })}
              </Hint>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** Some people do not like surprises: that is known, and holds. */
function Wishes({ guestId, wishesNone }: { guestId: string; wishesNone: boolean }) {
  const { run, busy, refused } = useErrand();
  const none = () =>
    void run(moments.errand('wishNone', { guestId }), {
      words: 'They asked for no surprises',
      done: 'No surprises for them',
      undo: () => moments.errand('wishAgain', { guestId }),
    });
  const again = () =>
    void run(moments.errand('wishAgain', { guestId }), {
      words: 'They do not mind surprises',
      done: 'They do not mind surprises',
      undo: () => moments.errand('wishNone', { guestId }),
    });
  return (
    <>
      {wishesNone ? (
        <Notice
          title="They asked for no surprises."
          action={
            <Button busy={busy} onClick={again}>
              They do not mind them any more
            </Button>
          }
        >
          Nothing is suggested for them, and nothing is given.
        </Notice>
      ) : (
        <div className={css.head}>
          <Hint>What they were given, by whom, over the years.</Hint>
          <Menu
            button="•••"
            kind="quiet"
            label="More about surprises"
            items={[{ words: 'They want no surprises', onPick: none }]}
          />
        </div>
      )}
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}
