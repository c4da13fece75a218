import type { Reading } from '#kit/ask.ts';
import type { Errand } from '#kit/outbox.ts';
import type { guests } from '../guests.ts';

export type Preview = Awaited<ReturnType<typeof guests.call.previewImport>>;
export type Mapping = Preview['mapping'];
export type PreviewLine = Preview['lines'][number];
export type Import = Awaited<ReturnType<typeof guests.call.import>>;
export type ReportLine = Awaited<ReturnType<typeof guests.call.importReport>>[number];
export type Outcome = ReportLine['outcome'];

/** A file that lies in the house, and what a person said about it; null is for the house to see itself. */
export type Chosen = {
  sha256: string;
  fileName: string;
  mapping: Mapping | null;
  encoding: string | null;
  source: string | null;
};

/** How one kind of file is looked at and brought in: guests here, visits by the slice that stands above. */
export type Bringing = {
  kind: Mapping['kind'];
  preview: (chosen: Chosen) => Reading<Preview>;
  start: (chosen: Chosen & { dryRun: boolean }) => Errand;
};
