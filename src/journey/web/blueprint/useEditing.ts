import { useEffect, useRef, useState } from 'react';
import { counted } from '#kit/words.ts';
import { useToast } from '#ui/Toasts.tsx';
import type { Stage, Touchpoint } from '../../blueprint/touchpoint.ts';
import type { Edit } from './edit.ts';
import { add, blank, copy, move, putBack, remove, set, step, type Drawn } from './editing.ts';
import type { Drawing } from './useDrawing.ts';
import { stageWords } from './words.ts';

/** What is done to a drawing, each said aloud where the eye may be elsewhere. `onNew` is told what to look at then. */
export function useEditing(
  drawing: Drawing,
  onNew: (key: string | null) => void,
): { edit: Edit; said: string } {
  const toast = useToast();
  const [said, say] = useState('');
  const { now } = drawing;
  const latest = useRef(drawing);
  useEffect(() => void (latest.current = drawing));

  const place = (next: Drawn, key: string) => {
    if (next === now) return say('It cannot go further.');
    drawing.edit(next);
    say(whereIs(next, key));
  };
  const put = (touchpoint: Touchpoint, next: Drawn) => {
    drawing.edit(next);
    onNew(touchpoint.key);
    say(`A new touchpoint: ${whereIs(next, touchpoint.key)}`);
  };
  const addTo = (stage: Stage, after?: string) => {
    const touchpoint = blank(crypto.randomUUID(), stage);
    put(touchpoint, add(now, touchpoint, after));
  };
  const edit: Edit = {
    onStep: (key, by) => place(step(now, key, by), key),
    onMove: (key, to) => place(move(now, key, to), key),
    onStage: (key, stage) => place(move(now, key, { stage, before: null }), key),
    onSet: (key, part, about) => drawing.edit(set(now, key, part), about === null ? null : `${key} ${about}`),
    onAdd: (stage) => addTo(stage),
    onAddAfter: (key) => {
      const one = now.find((touchpoint) => touchpoint.key === key);
      if (one) addTo(one.stage, key);
    },
    onCopy: (key) => {
      const newKey = crypto.randomUUID();
      const next = copy(now, key, newKey);
      const made = next.find((one) => one.key === newKey);
      if (made) put(made, next);
    },
    onRemove: (key) => {
      const at = now.findIndex((one) => one.key === key);
      const one = now[at];
      if (!one) return;
      const before = now[at + 1]?.key ?? null;
      const onUndo = () => latest.current.edit(putBack(latest.current.now, one, before));
      drawing.edit(remove(now, key));
      onNew(null);
      toast({ words: `“${one.title || 'It'}” is taken out.`, undo: { words: 'Undo', onUndo } });
    },
  };
  return { edit, said };
}

/** "The greeting is 5 of 14, in Welcome, after Through the door." */
function whereIs(drawn: Drawn, key: string): string {
  const at = drawn.findIndex((one) => one.key === key);
  const one = drawn[at];
  if (!one) return '';
  const before = drawn[at - 1];
  const behind = before?.stage === one.stage ? `, after ${before.title}` : ', first there';
  return `${one.title || 'It'} is ${at + 1} of ${counted(drawn.length, 'touchpoint', 'touchpoints')}, in ${stageWords[one.stage]}${behind}.`;
}
