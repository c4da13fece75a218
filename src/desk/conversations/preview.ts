const longest = 140;

/** The first words of a message, on one line. */
export function previewOf(text: string): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(' ', longest);
  return `${line.slice(0, end > longest / 2 ? end : longest).toWellFormed()} …`;
}
