import { QueryClient } from '@tanstack/react-query';
import { Refused } from './call.ts';
import type { Heard } from './live-stream.ts';

/** The answers of this page: read once, read again when the house says that something happened. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The server may stand on this very machine: whether there is a network is no reason not to ask.
      networkMode: 'always',
      staleTime: 60_000,
      gcTime: Infinity,
      retry: (failed, fault) => !(fault instanceof Refused) && failed < 2,
      retryDelay: 1_000,
    },
    mutations: { networkMode: 'always' },
  },
});

const ears = new Set<(heard: Heard) => void>();

/** For a part that listens itself to what happens. @returns how to stop */
export function overhear(ear: (heard: Heard) => void): () => void {
  ears.add(ear);
  return () => ears.delete(ear);
}

/** Takes in what the live line says: parts that listen hear it at once, and answers are read again. */
export function hear(heard: Heard): void {
  for (const ear of ears) ear(heard);
  readAgain(heard);
}

/** Shown by parts that listen themselves: no reason to read a page again, and a phone that rings waits for nothing. */
const passing = ['desk.looked', 'desk.callRang', 'desk.callTaken'];

/** Whose events the answers of these slices hang on; all others may hang on any. */
const hangsOn: Readonly<Record<string, readonly string[]>> = {
  door: ['door'],
  houses: ['houses'],
  team: ['team'],
  journey: ['journey', 'team'],
  desk: ['desk', 'journey', 'guests', 'team'],
  moments: ['moments', 'visits', 'guests', 'desk', 'team'],
  insights: ['journey', 'visits', 'desk', 'moments'],
};

/** Reads again what a happening may have changed. */
export function readAgain({ names }: Heard): void {
  if (names.every((name) => passing.includes(name))) return;
  const slices = new Set(names.map((name) => name.slice(0, name.indexOf('.'))));
  const all = names.includes('*');
  void queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      all || (hangsOn[String(queryKey[1])]?.some((slice) => slices.has(slice)) ?? true),
  });
}
