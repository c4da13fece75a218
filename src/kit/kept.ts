import type { Query, QueryClient } from '@tanstack/react-query';
import { clear, createStore, entries, set } from 'idb-keyval';

type Kept = { queryKey: readonly unknown[]; data: unknown; at: number };

let store: ReturnType<typeof createStore>;

/** Puts the answers that were kept where a page finds them, and keeps the newest from now on. */
export async function readKept(queries: QueryClient): Promise<void> {
  store = createStore('regulars-kept', 'answers');
  for (const [, { queryKey, data, at }] of await entries<string, Kept>(store)) {
    queries.setQueryData(queryKey, data, { updatedAt: at });
  }
  queries.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.meta?.['kept'] && query.state.status === 'success') void keep(query);
  });
}

/** Nothing of the house stays in a browser that somebody has signed out of. */
export async function forgetKept(queries: QueryClient): Promise<void> {
  queries.clear();
  await clear(store);
}

const last = new WeakMap<object, number>();

async function keep(query: Query): Promise<void> {
  const { data, dataUpdatedAt } = query.state;
  if (last.get(query) === dataUpdatedAt) return;
  last.set(query, dataUpdatedAt);
  await set(query.queryHash, { queryKey: query.queryKey, data, at: dataUpdatedAt } satisfies Kept, store);
}
