import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = join(process.env['REGULARS_DATA'] ?? join(import.meta.dirname, '../../shared/data'), 'mail');

export type DataMail = { name: string; bytes: Buffer };

/** @returns why the real mails are not at hand, or null */
export function whyNoMails(): string | null {
  return existsSync(folder) ? null : `there are no mails in ${folder}: name their folder in REGULARS_DATA`;
}

/** Real mails, gathered by others, by their path. */
export function dataMails(): DataMail[] {
  return globSync(join(folder, '**/*.eml'))
    .toSorted()
    .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }));
}
