import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { OpenHouse } from './stand.ts';

/** A screen of the house that listens. */
export type Screen = {
  /** Starts the clock for a tap on this visit. */
  tapped: (call: string, visitId: string) => void;
  /** Milliseconds from each tap, before it was sent, until this screen was told of it; since this was last asked. */
  takeDelays: () => number[];
  /** Taps it has not been told of. */
  unheard: () => number;
  hangUp: () => void;
};

const eventOf: Record<string, string> = {
  'visits.arrive': 'visits.arrived',
  'visits.note': 'visits.noted',
  'visits.farewell': 'visits.departed',
};

export async function screen({ port, key }: OpenHouse): Promise<Screen> {
  const waiting = new Map<string, number>();
  const delays: number[] = [];
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/api/live',
    headers: { authorization: `Bearer ${key}` },
  });
  const stream = await new Promise<IncomingMessage>((resolve, reject) =>
    asked.on('response', resolve).on('error', reject).end(),
  );
  if (stream.statusCode !== 200) throw new Error(`The stream answers ${stream.statusCode}.`);
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const now = performance.now();
    const words = (rest + text).split('\n\n');
    rest = words.pop()!;
    for (const word of words) hear(word, now);
  });

  function hear(word: string, now: number): void {
    const data = /^data: (.*"names".*)$/m.exec(word)?.[1];
    if (!data) return;
    const { names, subjects } = JSON.parse(data) as { names: string[]; subjects: string[] };
    const tap = `${names[0]} ${subjects[0]}`;
    const since = waiting.get(tap);
    if (since === undefined) return;
    delays.push(now - since);
    waiting.delete(tap);
  }

  return {
    tapped: (call, visitId) => void waiting.set(`${eventOf[call]} ${visitId}`, performance.now()),
    takeDelays: () => delays.splice(0),
    unheard: () => waiting.size,
    hangUp: () => asked.destroy(),
  };
}
