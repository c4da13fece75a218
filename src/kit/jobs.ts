/** Work for after the commit. `data` holds ids and codes: job payloads are kept for days. */
export type Job = {
  queue: Queue;
  data: { houseId: number } & Record<string, unknown>;
  /** Not before this moment. */
  after?: Date;
};

/** One queue for the reactions of all slices, so that an act writes its jobs in one insert. */
export const queues = ['reaction', 'post', 'tidy', 'import'] as const;
export type Queue = (typeof queues)[number];
