import type pg from 'pg';
import { log } from './log.ts';

/** What a screen is told: which events, about whom. Never a word of what happened. */
export type LiveWord = { house: number; venue: string | null; names: string[]; subjects: string[] };

export type Listener = (word: LiveWord) => void;

/**
 * Hears every committed act through one connection and tells the screens of its house. When the
 * connection was lost, listeners hear `*`: what happened meanwhile is not known here, so they look
 * at everything again.
 */
export class Live {
  readonly #pool: pg.Pool;
  readonly #listeners = new Map<number, Set<Listener>>();
  readonly #everywhere = new Set<Listener>();
  #client: pg.PoolClient | null = null;
  #closed = false;
  #waiting = false;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async start(): Promise<void> {
    const client = await this.#pool.connect();
    this.#client = client;
    client.on('notification', (message) => this.#tell(JSON.parse(message.payload ?? '{}') as LiveWord));
    // A connection that dies says so more than once.
    client.on('error', (fault) => client === this.#client && this.#again(fault));
    await client.query('listen live');
  }

  /** @returns how to stop listening */
  listen(houseId: number, listener: Listener): () => void {
    const of = this.#listeners.get(houseId) ?? new Set();
    this.#listeners.set(houseId, of.add(listener));
    return () => {
      of.delete(listener);
      if (of.size === 0 && this.#listeners.get(houseId) === of) this.#listeners.delete(houseId);
    };
  }

  /** Hears of every house, for what works for all of them. @returns how to stop listening */
  listenEverywhere(listener: Listener): () => void {
    this.#everywhere.add(listener);
    return () => this.#everywhere.delete(listener);
  }

  stop(): void {
    this.#closed = true;
    this.#client?.release(true);
    this.#listeners.clear();
    this.#everywhere.clear();
  }

  #tell(word: LiveWord): void {
    for (const listener of this.#listeners.get(word.house) ?? []) listener(word);
    for (const listener of this.#everywhere) listener(word);
  }

  #again(fault: Error): void {
    this.#client?.release(true);
    this.#client = null;
    if (this.#closed || this.#waiting) return;
    this.#waiting = true;
    log.warn({ fault: fault.message }, 'live: listening again');
    setTimeout(() => {
      this.#waiting = false;
      this.start()
        .then(() => {
          for (const house of this.#listeners.keys())
            this.#tell({ house, venue: null, names: ['*'], subjects: [] });
        })
        .catch((again: Error) => this.#again(again));
    }, 500).unref();
  }
}
