import { Refusal } from '#kit/refusal.ts';
import type { Model } from './model.ts';
import type { Turn } from './prompt.ts';

const patience = 20_000;
/** An answer is a page at most; what is longer is not read to its end. */
const answerBytes = 200_000;

/**
 * Asks a model of the OpenAI-compatible kind (`POST …/chat/completions`) once.
 * @returns its words @throws Refusal `desk.model_silent` with the reason in a few words
 */
export async function complete({ address, model, key }: Model, messages: readonly Turn[]): Promise<string> {
  const response = await asked(`${address.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ model, messages, temperature: 0.3, max_tokens: 800 }),
    // What guests wrote goes to the address the owner has agreed to, and nowhere it may point to.
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  const words = wordsIn(response);
  if (!words) throw silent('its answer could not be read');
  return words;
}

async function asked(url: string, request: RequestInit): Promise<string> {
  try {
    const response = await fetch(url, request);
    if (!response.ok) {
      await response.body?.cancel();
      throw silent(`it said no (${response.status})`);
    }
    return await text(response);
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    throw silent(
      (fault as Error).name === 'TimeoutError' ? 'it took longer than 20 seconds' : 'it cannot be reached',
    );
  }
}

async function text(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let read = '';
  for await (const bytes of response.body ?? []) {
    read += decoder.decode(bytes, { stream: true });
    if (read.length > answerBytes) throw silent('its answer is far too long');
  }
  return read;
}

function wordsIn(body: string): string | null {
  try {
    const { choices } = JSON.parse(body) as { choices?: { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    return typeof content === 'string' ? content.replaceAll('\0', '').trim() : null;
  } catch {
    // Whatever it is, it is no answer of the kind.
    return null;
  }
}

function silent(why: string): Refusal {
  return new Refusal('desk.model_silent', { why });
}
