import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { manager } from '#kit/caller.ts';
import { money } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { Name } from '#ui/Name.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Section } from '#ui/Section.tsx';
import { Sheet } from '#ui/Sheet.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { useVenue } from '#houses/web/house.ts';
import { typedSum } from './costs.ts';
import type { Draft, From } from './draft.ts';
import { GiveForm } from './GiveForm.tsx';
import { HeldNotice } from './HeldNotice.tsx';
import { IdeaPick } from './IdeaPick.tsx';
import { moments, type Idea } from './moments.ts';
import css from './Moments.module.css';
import type { FitsNow } from './rows.ts';
import type { Became } from './useGiving.ts';

type GiveSheetProps = From & { fits?: Omit<FitsNow, 'leads'> | undefined; onClose: () => void };

/** Something for one guest: in one’s own words first, with the book under it to inspire. */
export function GiveSheet({ fits, onClose, ...from }: GiveSheetProps) {
  const { to, suggestion } = from;
  const currency = useVenue()?.currency ?? 'EUR';
  const leads = useMay(manager);
  const [draft, setDraft] = useState<Draft>(() => draftOf(suggestion && ideaOf(suggestion), currency));
  const [held, setHeld] = useState<Extract<Became, { state: 'held' }>>();
  const [anew, setAnew] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // Whoever comes to write writes; on a suggestion the keyboard of a phone would only hide the second tap.
  const writes = suggestion === undefined;
  useEffect(() => {
    if (writes) form.current?.querySelector('textarea')?.focus();
  }, [writes]);
  const pick = (idea: Idea) => {
    setDraft(draftOf(idea, currency));
    form.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Sheet open onClose={onClose} label={`Something for ${to.name}`} closeWords="Close">
      <Panel
        title={
          <Name as="h2" size="l">
            <bdi>{to.name}</bdi>
          </Name>
        }
        sub={<Allowance />}
      >
        {held && !anew ? (
          <Stack>
            <p className={css.what}>{draft.words}</p>
            <HeldNotice momentId={held.momentId} why={held.why} name={to.name} onAsked={onClose} />
            <div>
              <Button onClick={() => setAnew(true)}>Something else, or less</Button>
            </div>
          </Stack>
        ) : (
          <>
            <div ref={form}>
              <GiveForm
                from={from}
                draft={draft}
                onDraft={setDraft}
                instead={held?.momentId}
                onHeld={(became) => {
                  setHeld(became);
                  setAnew(false);
                }}
                onDone={onClose}
              />
            </div>
            <Section heading="Or from the book">
              <IdeaPick now={{ ...fits, leads }} chosen={draft.idea?.key} onPick={pick} />
            </Section>
          </>
        )}
      </Panel>
    </Sheet>
  );
}

/** "£31.00 is left for you to give this month". */
function Allowance() {
  const venue = useVenue();
  const { data } = useQuery({
    ...moments.read.purse({ venueId: venue?.id ?? '', month: null }),
    enabled: venue !== undefined,
  });
  if (!data || data.mineLeftMinor === null) return '\u00a0';
  return `${money(data.mineLeftMinor, data.currency)} is left for you to give this month`;
}

function ideaOf({ ideaKey, title, costMinor }: NonNullable<From['suggestion']>): Draft['idea'] {
  return ideaKey && title ? { key: ideaKey, title, costMinor } : undefined;
}

function draftOf(idea: Draft['idea'], currency: string): Draft {
  return { idea, words: idea?.title ?? '', cost: typedSum(idea?.costMinor ?? null, currency) };
}
