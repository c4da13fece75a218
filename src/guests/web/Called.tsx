/** A guest's name among other words, in whichever direction it is written. */
export function Called({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}

/** The same inside a sentence that is no markup (Unicode 9.0, UAX #9: first strong isolate). */
export function apart(name: string): string {
  return `\u2068${name}\u2069`;
}
