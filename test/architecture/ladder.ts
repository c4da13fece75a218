import type { Import } from './imports.ts';
import { importsOf } from './imports.ts';
import type { Breach, Source } from './source.ts';
import { isTest } from './source.ts';

/** The order of the slices, lowest first. A slice calls what stands below it. */
export const ladder: readonly string[] = [
  'kit',
  'ui',
  'engines',
  'door',
  'houses',
  'team',
  'guests',
  'journey',
  'visits',
  'regulars',
  'desk',
  'moments',
  'voice',
  'reception',
  'insights',
  'widget',
  'app',
];

/** Every import in src that leads to a slice above, out of src, or where a slice keeps itself apart. */
export function upwardImports(sources: readonly Source[]): Breach[] {
  return sources
    .filter((source) => source.path.startsWith('src/'))
    .flatMap((source) => {
      const slice = sliceOf(source.path);
      if (slice === null) return [homeless(source)];
      return importsOf(source).flatMap((imported) => {
        const says = wrong(source.path, slice, imported);
        return says === null ? [] : [{ path: source.path, line: imported.line, says }];
      });
    });
}

/** The slice a path lies in, or null outside the ladder. */
export function sliceOf(path: string): string | null {
  const [, name] = /^src\/([^/]+)\//.exec(path) ?? [];
  return name !== undefined && ladder.includes(name) ? name : null;
}

export function isAbove(one: string, other: string): boolean {
  return ladder.indexOf(one) > ladder.indexOf(other);
}

/** The slice whose folder writes a schema, or null for one that belongs to none. */
export function ownerOf(schema: string): string | null {
  if (schema === 'auth') return 'door';
  // The queue's tables, and the list of migrations done.
  if (schema === 'pgboss' || schema === 'public') return 'kit';
  return ladder.includes(schema) ? schema : null;
}

/** What a slice refuses beyond the order, and why. */
const apart: Record<string, { refuses: (imported: Import) => boolean; because: string }> = {
  engines: {
    refuses: ({ specifier, file }) =>
      file === null ? !specifier.startsWith('node:') : !file.startsWith('src/engines/'),
    because: 'an engine is pure computation and stands on itself and on Node alone: hand it what it needs',
  },
  ui: {
    refuses: ({ specifier, file }) =>
      file === 'src/kit/call.ts' || /^@orpc\/|^@tanstack\/react-router/.test(specifier),
    because: 'ui knows neither routes nor contracts: take what it needs as a property',
  },
};

/** The two files of the repository that src may read: the generated tables, and name and version. */
const besideSrc = ['database.d.ts', 'package.json'];

function wrong(path: string, slice: string, imported: Import): string | null {
  const { file, specifier } = imported;
  const test = isTest(path);
  const fromHarness = test && (file === null || file.startsWith('test/'));
  if (!fromHarness && apart[slice]?.refuses(imported))
    return `imports ${specifier}, but ${apart[slice].because}.`;
  if (file === null || fromHarness || besideSrc.includes(file)) return null;

  const target = sliceOf(file);
  if (target === null)
    return `imports ${specifier}, which lies outside the slices: what src needs stands in src.`;
  if (!isAbove(target, slice)) return null;
  const story = test
    ? 'a story across slices stands in test/'
    : `announce an event and let ${target} react to it`;
  return `imports ${specifier}, but ${target} stands above ${slice} on the ladder: ${story}, or move what both need down.`;
}

function homeless({ path }: Source): Breach {
  return { path, line: 1, says: `lies in no slice of the ladder: move it into one of ${ladder.join(', ')}.` };
}
