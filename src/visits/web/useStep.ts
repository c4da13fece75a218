import { useCallback } from 'react';
import { takeBack } from '#kit/outbox.ts';
import { useToast } from '#ui/Toasts.tsx';
import { useActing } from '#team/web/Acting.tsx';
import { visits } from './visits.ts';

/** The steps of a visit that are one tap and can be taken back. */
export type Step = 'arrive' | 'seat' | 'farewell' | 'cancel' | 'noShow';

type Stepping = { visitId: string; who: string; placeIds?: string[]; personIds?: string[] };

const said = {
  arrive: { before: 'Welcome', after: (who: string) => `${who}: welcomed` },
  seat: { before: 'Seat', after: (who: string) => `${who}: seated` },
  farewell: { before: 'Farewell to', after: (who: string) => `${who}: farewell said` },
  cancel: { before: 'Cancel', after: (who: string) => `${who}: cancelled` },
  noShow: { before: '“Did not come” of', after: (who: string) => `${who}: did not come` },
} satisfies Record<Step, unknown>;

/** Takes a step of a visit at once, and offers to undo it for ten seconds. */
export function useStep(): (step: Step, of: Stepping) => Promise<void> {
  const { tap } = useActing();
  const toast = useToast();
  return useCallback(
    async (step, { visitId, who, placeIds = [], personIds = [] }) => {
      const errand =
        step === 'seat'
          ? visits.errand('seat', { visitId, placeIds, personIds })
          : visits.errand(step, { visitId });
      const sent = await tap(errand, { words: `${said[step].before} ${who}` });
      if (!sent) return;
      const undo = async () => {
        if (await takeBack(sent.key)) return;
        await tap(visits.errand('undo', { visitId }), { words: `Undo for ${who}` });
      };
      toast({ words: said[step].after(who), undo: { words: 'Undo', onUndo: () => void undo() } });
    },
    [tap, toast],
  );
}
