import { alone } from './alone.ts';
import { reached, unreached } from './reach.ts';

/** What happened, by the names of events, and to whom. `*` means: look at everything again. */
export type Heard = { names: string[]; subjects: string[] };

type Word = { event: 'open' | 'happened' | 'still' | 'lost'; data: string };

const silence = 45_000;
const pauses = [500, 1_000, 2_000, 5_000];

/**
 * Hears what happens in a house. One tab of the browser holds the stream and passes it on to the
 * others; when that tab goes, the next takes over. After a break everything counts as changed, since
 * nobody knows what was missed.
 *
 * @returns how to stop
 */
export function listen(house: string, hear: (heard: Heard) => void): () => void {
  const ending = new AbortController();
  const channel = new BroadcastChannel(`regulars.live.${house}`);
  const take = (word: Word) => {
    if (word.event === 'lost') unreached();
    else reached();
    if (word.event === 'open') hear({ names: ['*'], subjects: [] });
    if (word.event === 'happened') hear(JSON.parse(word.data) as Heard);
  };
  const tell = (word: Word) => {
    take(word);
    channel.postMessage(word);
  };
  channel.addEventListener('message', ({ data }) => take(data as Word));
  void alone(`regulars.live.${house}`, () => hold(house, tell, ending.signal), ending.signal);
  return () => {
    ending.abort();
    channel.close();
  };
}

/** Keeps the stream open until told to end. */
async function hold(house: string, tell: (word: Word) => void, ending: AbortSignal): Promise<void> {
  for (let failed = 0; !ending.aborted; failed += 1) {
    const end = new AbortController();
    const stop = () => end.abort();
    ending.addEventListener('abort', stop);
    addEventListener('offline', stop);
    const opened = await follow(house, end, tell);
    ending.removeEventListener('abort', stop);
    removeEventListener('offline', stop);
    if (ending.aborted) return;
    if (opened) failed = 0;
    tell({ event: 'lost', data: '' });
    await untilWorthTrying(pauses[Math.min(failed, pauses.length - 1)]!, ending);
  }
}

/** @returns whether the stream had opened before it broke */
async function follow(house: string, end: AbortController, tell: (word: Word) => void): Promise<boolean> {
  let opened = false;
  let quiet = setTimeout(() => end.abort(), silence);
  try {
    const response = await fetch('/api/live', { headers: { 'x-house': house }, signal: end.signal });
    if (!response.ok || !response.body) return false;
    opened = true;
    for await (const word of wordsOf(response.body)) {
      clearTimeout(quiet);
      quiet = setTimeout(() => end.abort(), silence);
      tell(word);
    }
  } catch (fault) {
    // A broken stream is what this waits for; anything else is a fault of ours.
    if (!(fault instanceof TypeError || (fault instanceof DOMException && end.signal.aborted))) throw fault;
  } finally {
    clearTimeout(quiet);
  }
  return opened;
}

/** Server-sent events (HTML Standard, section 9.2.6), as far as our server writes them. */
async function* wordsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Word> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield wordOf(block);
  }
}

function wordOf(block: string): Word {
  const fields = new Map(
    block
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { event: (fields.get('event') ?? 'still') as Word['event'], data: fields.get('data') ?? '' };
}

function untilWorthTrying(pause: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      ending.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, pause);
    addEventListener('online', go);
    ending.addEventListener('abort', go);
  });
}
