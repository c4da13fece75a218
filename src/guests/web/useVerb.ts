import { useCallback, useState } from 'react';
import { hereHouse } from '#kit/here.ts';
import { taps } from '#kit/outbox.ts';
import { queries } from '#kit/queries.ts';
import { useNoted } from '#kit/useNoted.ts';
import { useSay } from '#houses/web/house.ts';
import { useActing } from '#team/web/Acting.tsx';
import { guests } from './guests.ts';
import { words } from './words.ts';

type Calls = typeof guests.call;
export type VerbName = Extract<keyof Calls, string>;
export type VerbInput<Name extends VerbName> = Parameters<Calls[Name]>[0];
export type VerbResult<Name extends VerbName> = Awaited<ReturnType<Calls[Name]>>;

export type Verb<Name extends VerbName> = {
  /** Asks for it; `after` runs when it is done and the page has read what became of it. */
  ask: (input: VerbInput<Name>, after?: (result: VerbResult<Name>) => void) => Promise<void>;
  busy: boolean;
  /** Why it was not done, to be said where it was asked for; empty while there is nothing to say. */
  sentence: string;
};

/** A verb of this slice as whoever acts; `about` says it in words, should it be refused after the page is gone. */
export function useVerb<Name extends VerbName>(name: Name, about: string): Verb<Name> {
  const { tap } = useActing();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const [key, setKey] = useState<string>();
  const waits = useNoted(taps).some((one) => one.key === key && one.state === 'waiting');

  const ask: Verb<Name>['ask'] = useCallback(
    async (input, after) => {
      setBusy(true);
      setRefused('');
      try {
        const sent = await tap(guests.errand(name, input as Parameters<typeof guests.errand<Name>>[1]), {
          words: about,
          speaks: true,
        });
        setKey(sent?.key);
        const outcome = await sent?.outcome;
        if (outcome?.state === 'refused') setRefused(outcome.sentence);
        if (outcome?.state !== 'sent') return;
        await queries.invalidateQueries({ queryKey: [hereHouse(), 'guests'] });
        after?.(outcome.result as VerbResult<Name>);
      } finally {
        setBusy(false);
      }
    },
    [tap, name, about],
  );
  return { ask, busy, sentence: refused || (waits && !busy ? say(words.waiting) : '') };
}
