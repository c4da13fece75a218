import type { Breach, Source } from './source.ts';

/** Every place where a file knows the machine it was written on. */
export function traces(sources: readonly Source[]): Breach[] {
  return sources.flatMap((source) =>
    source.source.split('\n').flatMap((text, at) => {
      const says = found(source.path, text);
      return says === null ? [] : [{ path: source.path, line: at + 1, says }];
    }),
  );
}

/** Where people keep their checkouts. A path of the service itself (/srv, /etc, /var) is no trace. */
const checkout = /(^|[\s"'`(=:])\/(work|workspaces?|Users)\//;

function found(path: string, text: string): string | null {
  if (checkout.test(text)) return 'names a path of one machine: write it relative to the repository.';
  if (path.endsWith('package-lock.json') && /"resolved":\s*"http/.test(text)) {
    return 'ties a package to one registry: leave the resolved addresses out, the integrity is enough.';
  }
  return null;
}
