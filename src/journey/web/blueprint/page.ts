import type { ReactNode } from 'react';
import type { journey } from '../journey.ts';
import type { FiguresByKey } from './figures.ts';

export type BlueprintShown = Awaited<ReturnType<typeof journey.call.blueprint>>;

export type BlueprintPageProps = {
  /** A version to look at; undefined for the journey as it is drawn now, and as somebody draws it here. */
  version: number | undefined;
  onVersion: (version: number | undefined) => void;
  figures: FiguresByKey | null;
  /** What stands beside the zoom: which figures are shown. */
  tools: ReactNode;
  /** What leads to the sheets of A3. */
  print: ReactNode;
  /** What stands below the drawing. */
  children: ReactNode;
};
