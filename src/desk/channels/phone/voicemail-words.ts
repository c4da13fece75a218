import type { Act } from '#kit/act.ts';
import { businessDay, timeAt } from '#kit/clock.ts';
import { hookAddress } from '../twilio/hook-line.ts';
import type { HookLine } from '../twilio/hook-line.ts';
import { word } from '../twilio/provider.ts';
import { hangup, record, say } from '../twilio/twiml.ts';

/** Three minutes: longer ones are not listened to. */
const longestSeconds = 180;

/** Says that nobody is there, when somebody will be, and takes down what the caller says. `closed` is null while open. */
export function answerByVoicemail(
  act: Act,
  line: HookLine,
  closed: { opensAt: Date | null; timeZone: string } | null,
): string[] {
  const words = word(line.settings['away']) || usualWords(act, line, closed);
  return [
    say(words, spokenIn(line)),
    record({ seconds: longestSeconds, afterwards: hookAddress(act, line.id, '/hooks/phone/voicemail') }),
    hangup,
  ];
}

function usualWords(
  act: Act,
  { house }: HookLine,
  closed: { opensAt: Date | null; timeZone: string } | null,
): string {
  const ask = 'Please leave a few words after the tone, and we ring you back.';
  if (!closed?.opensAt) return `You have reached ${house}. We cannot come to the phone just now. ${ask}`;
  return `You have reached ${house}. We are closed just now, and open again ${whenOpen(act, closed.opensAt, closed.timeZone)}. ${ask}`;
}

function whenOpen(act: Act, opensAt: Date, timeZone: string): string {
  const time = timeAt(opensAt, timeZone);
  if (businessDay(act.now, timeZone, 0) === businessDay(opensAt, timeZone, 0)) return `today at ${time}`;
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone }).format(opensAt);
  return `on ${day} at ${time}`;
}

export function spokenIn({ settings }: Pick<HookLine, 'settings'>): string {
  return word(settings['language']) || 'en-GB';
}
