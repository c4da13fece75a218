/** Of which venue, null for all, and of how many days up to now. */
export type Span = { venueId: string | null; days: number };
