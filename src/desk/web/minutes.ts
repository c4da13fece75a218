/** "45 min", "4 h", "2 h 30 min" of business minutes; '' for none. */
export function minutesWords(minutes: number | null): string {
  if (minutes === null) return '';
  const hours = Math.floor(minutes / 60);
  return [hours > 0 && `${hours} h`, minutes % 60 > 0 && `${minutes % 60} min`].filter(Boolean).join(' ');
}

/** The same read back: null of nothing, undefined of what is no time. */
export function minutesOf(words: string): number | null | undefined {
  const said = words.trim().toLowerCase();
  if (said === '') return null;
  const found = /^(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+)\s*(?:m|min|minutes?)?)?$/.exec(said);
  const minutes = Number(found?.[1] ?? 0) * 60 + Number(found?.[2] ?? 0);
  return found && minutes > 0 && minutes <= 100_000 ? minutes : undefined;
}
