/** The two halves of the trade, and what belongs to neither. */
export type Ledger = 'service' | 'hospitality' | 'neither';

export type EventKind<Data extends Record<string, unknown> = Record<string, unknown>> = {
  readonly name: string;
  readonly ledger: Ledger;
  readonly version: number;
  readonly example?: Data;
};

/** Declares what a slice announces, past tense: `visits.arrived`. `Data` holds ids and codes, never words. */
export function announces<Data extends Record<string, unknown> = Record<string, never>>(
  name: string,
  ledger: Ledger,
  version = 1,
): EventKind<Data> {
  return { name, ledger, version };
}

export type Announcement = {
  id: string;
  name: string;
  version: number;
  ledger: Ledger;
  happenedAt: Date;
  subjects: readonly string[];
  data: Record<string, unknown>;
};
