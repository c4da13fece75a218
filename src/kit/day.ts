/** Arithmetic on plain ISO days ("2026-11-21"), light enough for the first page a browser loads. */

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 1 is Monday, as in ISO 8601. */
export function weekday(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}
