/** Work for after the commit. `data` holds ids and codes: job payloads are kept for days. */
export type Job = {
  queue: Queue;
  data: { houseId: number } & Record<string, unknown>;
  /** Not before this moment. */
  after?: Date;
};

/**
 * One queue for the reactions of all slices, so that an act writes its jobs in one insert; `intake` reads what was
 * stored as it came, `alarm` is what a slice asked to be called at, `fetch` brings what lies with a provider.
 */
export const queues = ['reaction', 'post', 'tidy', 'import', 'intake', 'alarm', 'fetch'] as const;
export type Queue = (typeof queues)[number];
