import { useCallback, useMemo, useState } from 'react';
import { useMe } from '#door/web/me.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { can } from '../conversation.ts';
import { desk, type ConversationShown } from './desk.ts';
import { called } from './words.ts';

export const dialogs = [
  'snooze',
  'assign',
  'label',
  'describe',
  'promise',
  'report',
  'start',
  'join',
  'split',
] as const;
export type DialogName = (typeof dialogs)[number];

type Leaving = { onGone: () => void; onBack: () => void };

/** What can be done with the conversation that is open: by a button, from a menu or with a key. */
export function useActions(conversation: ConversationShown, { onGone, onBack }: Leaving) {
  const { run, busy, refused } = useErrand();
  const [open, setOpen] = useState<DialogName>();
  const me = useMe()?.personId ?? null;
  const { id: conversationId, state, owner } = conversation;
  const who = called(conversation);

  const solve = useCallback(async () => {
    if (!can('solve', state)) return;
    const done = await run(desk.errand('solve', { conversationId }), {
      words: `Solve: ${who}`,
      done: `${who}: solved`,
      undo: () => desk.errand('reopen', { conversationId }),
      undone: onBack,
    });
    if (done) onGone();
  }, [run, conversationId, state, who, onGone, onBack]);

  const reopen = useCallback(
    () =>
      void run(desk.errand('reopen', { conversationId }), {
        words: `Not solved: ${who}`,
        done: `${who}: open again`,
      }),
    [run, conversationId, who],
  );

  const own = useCallback(
    () =>
      me &&
      owner?.id !== me &&
      void run(desk.errand('assign', { conversationId, personId: me }), {
        words: `Mine: ${who}`,
        done: `${who}: yours now`,
        undo: () => desk.errand('assign', { conversationId, personId: owner?.id ?? null }),
      }),
    [run, conversationId, me, owner, who],
  );

  const bringBack = useCallback(
    () =>
      void run(desk.errand('snooze', { conversationId, until: null }), {
        words: `Bring back: ${who}`,
        done: `${who}: back in the queue`,
      }),
    [run, conversationId, who],
  );

  const takeOut = useCallback(
    (joinedId: string) =>
      void run(desk.errand('takeOut', { conversationId: joinedId }), {
        words: `Take a conversation out of ${who}`,
        done: 'Taken out again',
      }),
    [run, who],
  );

  return useMemo(
    () => ({ open, setOpen, solve, reopen, own, bringBack, takeOut, busy, refused }),
    [open, solve, reopen, own, bringBack, takeOut, busy, refused],
  );
}
