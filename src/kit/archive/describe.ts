import { z } from 'zod';

/** What an archive says of itself in `house.json`, the last file written: only then everything is counted. */
export const archiveShape = z.object({
  format: z.literal(1),
  madeBy: z.string(),
  madeAt: z.string(),
  house: z.object({ slug: z.string(), name: z.string(), kind: z.string() }),
  /** What the database had gone through, oldest first. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(
    z.object({
      table: z.string(),
      file: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
      /** Of the file's bytes. */
      sha256: z.string(),
    }),
  ),
  /** Who could sign in: their passwords and passkeys stay behind. */
  people: z.array(
    z.object({
      personId: z.string(),
      email: z.string(),
      role: z.enum(['staff', 'manager', 'owner']),
      venueId: z.string().nullable(),
    }),
  ),
});
export type Archive = z.output<typeof archiveShape>;
export type ArchivedTable = Archive['tables'][number];

/** The content of files lies beside the tables, each under what it is. */
export const contentOf = { table: 'kit.file', key: 'sha256', bytes: 'bytes' };
export const contentPath = (sha256: string): string => `files/${sha256}`;
export const describedIn = 'house.json';

/** An archive that cannot be taken in; the message is one sentence for the person who holds it. */
export class BrokenArchive extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'BrokenArchive';
  }
}
