import type { Rule } from './blocks/rules.ts';
import { comparisonsOf } from './comparisons.ts';
import type { Column } from './table.ts';

/**
 * What was learned, as plain numbers: it can be kept as JSON, read, and used on another file with the same columns.
 * `same`, `home` and `chance` say how often each level of a comparison is met by two records of one person, of two
 * people who share a household, and of two strangers; within a group of levels each adds up to one.
 */
export type Model = {
  version: 1;
  columns: Column[];
  rules: Rule[];
  levels: { name: string; same: number[]; home: number[]; chance: number[] }[];
  /** Shares of one person and of one household among all pairs of the file that was learned from. */
  sameShare: number;
  homeShare: number;
  /** Comparisons (by place) whose last level no two records of one person ever meet: dates of birth, numbers for life. */
  trusted: number[];
  /** Agreement by chance in each column, on which the weight of rare values turns. */
  agreement: number[];
};

export function saveModel(model: Model): string {
  return JSON.stringify(model);
}

/** @throws when the text is no model, or one of other columns than these */
export function loadModel(text: string, columns: readonly Column[]): Model {
  const model = JSON.parse(text) as Model;
  if (model.version !== 1) throw new Error('This is no model of the linkage engine.');
  const kinds = (of: readonly Column[]) => of.map(({ kind }) => kind).join(', ');
  if (kinds(model.columns) !== kinds(columns))
    throw new Error(
      `The model was learned of ${kinds(model.columns)}, and this table has ${kinds(columns)}.`,
    );
  const expected = comparisonsOf(model).map(({ levels }) => levels.length);
  const found = model.levels.map(({ same }) => same.length);
  if (expected.join() !== found.join())
    throw new Error('The levels of this model are not those of its columns.');
  return model;
}
