import type { Act } from '#kit/act.ts';
import { timeAt } from '#kit/clock.ts';
import { Refusal } from '#kit/refusal.ts';
import { fill } from '#journey/fill.ts';
import type { Facts } from '#journey/fill.ts';
import { runs } from '#journey/runs.ts';
import { conversationToAnswer } from './conversation-to-answer.ts';
import type { ToAnswer } from './conversation-to-answer.ts';
import { factsOf } from './facts-of.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';
import { around, manners } from './manners.ts';

export type Asked = { conversationId: string; runId: string | null; step: string | null };

/** An answer begun from what the protocol says and what is known; a person reads it, changes it and sends it. */
export async function draftAnswer(act: Act, asked: Asked) {
  const { text, missing, template } = await drafted(act, asked);
  return { text, missing, from: template === null ? ('plain' as const) : ('protocol' as const) };
}

export type Drafted = {
  text: string;
  missing: string[];
  /** What the protocol says; null where none is at work. */
  template: string | null;
  conversation: ToAnswer;
  facts: Facts;
};

export async function drafted(act: Act, asked: Asked): Promise<Drafted> {
  const conversation = await conversationToAnswer(act, asked.conversationId);
  const template = await wordsOf(act, asked);
  const language = languageOf(template ?? conversation.lastSaid ?? '');
  const facts = await factsOf(act, { ...conversation, language });
  const body = fill(template ?? '', facts);
  const [greeting, kind, close] = politely(act, conversation, language).map(
    (words) => fill(words, facts).text,
  );
  const text = [greeting, body.text, template === null ? kind : '', close].filter(Boolean).join('\n\n');
  return { text, missing: body.missing, template, conversation, facts };
}

/** The step that was named, or the next that says something in the run that was named, or in one at work here. */
async function wordsOf(act: Act, { conversationId, runId, step }: Asked): Promise<string | null> {
  const all = await runs(act, { subjectId: conversationId });
  const run =
    runId === null ? all.find(({ endedAt }) => endedAt === null) : all.find(({ id }) => id === runId);
  if (!run) {
    if (runId !== null) throw new Refusal('journey.unknown_run');
    return null;
  }
  const says = run.steps.filter(({ kind }) => kind === 'say');
  if (step === null) return says.find((one) => one.doneAt === null && one.skippedWhy === null)?.text ?? null;
  const named = says.find(({ id }) => id === step);
  if (!named) throw new Refusal('journey.unknown_step');
  return named.text;
}

const talkingHours = 6;

/** Greeting, something kind where nothing went wrong, and close. Delight has no place in an answer to a problem. */
function politely(act: Act, conversation: ToAnswer, language: Language): string[] {
  const { channel, kind, timeZone, lastOutAt } = conversation;
  const talking = lastOutAt !== null && act.now.getTime() - lastOutAt.getTime() < talkingHours * 3_600_000;
  const hour = Number(timeAt(act.now, timeZone).slice(0, 2));
  const { greeting, close } = around({ channel, language, hour, talking });
  const { lookForward, noted } = manners[language];
  return [greeting, kind === 'problem' ? '' : `${lookForward}\n${noted}`, close];
}
