/** Of how many days the figures may be. */
export const spans = [30, 90, 365] as const;
export type Span = (typeof spans)[number];

/** What of the journey the address asks for: a version, and figures of so many days. */
export type JourneySearch = { version?: number; figures?: Span };

export function journeySearch({ version, figures }: Record<string, unknown>): JourneySearch {
  const span = spans.find((one) => one === figures);
  return {
    ...(typeof version === 'number' && Number.isInteger(version) && version >= 0 ? { version } : {}),
    ...(span ? { figures: span } : {}),
  };
}
