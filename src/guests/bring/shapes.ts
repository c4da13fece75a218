import { z } from 'zod';
import { id, text, words } from '#kit/text.ts';
import { guestFields, visitFields } from '../import/fields.ts';
import type { GuestField, VisitField } from '../import/fields.ts';

export const importStates = ['running', 'done', 'stopped', 'failed'] as const;
export const lineOutcomes = ['created', 'joined', 'unchanged', 'refused'] as const;
export type ImportState = (typeof importStates)[number];
export type LineOutcome = (typeof lineOutcomes)[number];

const guestFieldNames = Object.keys(guestFields) as GuestField[];
const visitFieldNames = Object.keys(visitFields) as VisitField[];

/** How a file is read. The columns stand in the file's order; null is a column left out. */
export const mappingShape = z.object({
  kind: z.enum(['guests', 'visits']),
  preset: z.enum(['fresha', 'vagaro', 'google', 'google_old', 'square', 'vcard']).nullable(),
  /** The headings are known from few real files only: worth a look at each column. */
  near: z.boolean(),
  columns: z.array(z.enum([...guestFieldNames, ...visitFieldNames]).nullable()).max(500),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  dateSure: z.boolean(),
  dateWhy: z.enum(['yearFirst', 'dayOver12', 'onlyDots', 'mixed', 'ambiguous', 'unambiguous', 'noDates']),
  dateExample: text(100).nullable(),
  decimal: z.enum(['point', 'comma']),
  familyFirst: z.boolean(),
  phonesLackPlus: z.boolean(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that was sent to `POST /api/files/import`, and what a person said about it; null is for the house to see itself. */
export const fileInput = {
  sha256,
  fileName: words(255),
  mapping: mappingShape.nullable().default(null),
  encoding: z
    .string()
    .regex(/^[a-z0-9-]{3,30}$/)
    .nullable()
    .default(null),
  /** The system its ids belong to: "fresha". Ids of one system are compared with that system's alone. */
  source: z
    .string()
    .regex(/^[a-z0-9][a-z0-9 ._-]{0,39}$/)
    .nullable()
    .default(null),
};

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable()
  .default(null);

/** One line as it would become, in words. */
export const previewLine = z.object({
  line: z.int(),
  outcome: z.enum(lineOutcomes),
  /** The guest it would be joined to, by name; null for a new one. */
  joins: z.string().nullable(),
  name: z.string().nullable(),
  /** "+44 7700 900123", "amara@example.com", "Birthday, 3 December", "Window seat (to be looked at)". */
  becomes: z.array(z.string()),
  /** Why it is refused, or what of it is left out. */
  why: z.array(z.string()),
});

export const previewShape = z.object({
  format: z.enum(['csv', 'xlsx', 'vcard', 'fixed']),
  encoding: z.string(),
  /** The columns in the file's order: what they hold (null: left out) and the first values of each. */
  columns: z.array(
    z.object({
      heading: z.string(),
      field: z.string().nullable(),
      label: z.string().nullable(),
      values: z.array(z.string()),
    }),
  ),
  mapping: mappingShape,
  /** Where the mapping comes from: what a person just said, a file with these headings before, known headings, or a guess. */
  mappingFrom: z.enum(['given', 'saved', 'preset', 'guessed']),
  /** The order of dates and why, in a sentence: "Day first: 25/06/1990 cannot be read otherwise." */
  dates: z.string(),
  source: z.string(),
  /** Lines in the whole file, and those of them that can be read. */
  total: z.int(),
  readable: z.int(),
  lines: z.array(previewLine),
  /** An import of this very file that is under way or was stopped half-way. */
  unfinishedId: id.nullable(),
});

export const importShape = z.object({
  id,
  kind: z.enum(['guests', 'visits']),
  fileName: z.string(),
  source: z.string(),
  dryRun: z.boolean(),
  state: z.enum(importStates),
  /** Why it failed, in a sentence. */
  why: z.string().nullable(),
  /** Lines of the file; null until they have been counted. */
  total: z.int().nullable(),
  done: z.int(),
  created: z.int(),
  joined: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  by: z.string().nullable(),
});

export const reportLineShape = z.object({
  line: z.int(),
  outcome: z.enum(lineOutcomes),
  /** The guest, or the visit, the line became. */
  subjectId: id.nullable(),
  /** The guest's name; null where the line was refused or nothing was written. */
  name: z.string().nullable(),
  why: z.array(z.string()),
});

export type PreviewLine = z.infer<typeof previewLine>;
