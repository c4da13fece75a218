/** Answers in TwiML, the markup in which Twilio is told what to do with a call or a text. */

export function twiml(...verbs: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs.join('')}</Response>`;
}

export function say(words: string, language: string): string {
  return words === '' ? '' : `<Say language="${escaped(language)}">${escaped(words)}</Say>`;
}

type Ring = { number: string; seconds: number; afterwards: string; progress: string };

/** Rings another phone; `afterwards` is asked what to do when it was not picked up, `progress` is told when it is. */
export function dial({ number, seconds, afterwards, progress }: Ring): string {
  const ring = `<Number statusCallbackEvent="answered" statusCallback="${escaped(progress)}">${escaped(number)}</Number>`;
  return `<Dial timeout="${seconds}" answerOnBridge="true" action="${escaped(afterwards)}">${ring}</Dial>`;
}

/** Takes down what is said after the tone, and what a machine hears in it. */
export function record({ seconds, afterwards }: { seconds: number; afterwards: string }): string {
  const to = escaped(afterwards);
  return `<Record maxLength="${seconds}" timeout="5" playBeep="true" action="${to}" transcribe="true" transcribeCallback="${to}"/>`;
}

export function message(words: string): string {
  return `<Message>${escaped(words)}</Message>`;
}

export const hangup = '<Hangup/>';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML knows no control characters, not even escaped ones (XML 1.0, section 2.2). */
function escaped(words: string): string {
  return words.replace(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '').replace(/[&<>"']/g, (sign) => entities[sign]!);
}
