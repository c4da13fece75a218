import { keysOf, stir } from './blocks/build.ts';
import { cutters, type Parts, partsOf, type Rule } from './blocks/rules.ts';
import { patternsOf } from './compare.ts';
import { comparisonsOf } from './comparisons.ts';
import { codeOf, intern, openDictionary, reopenDictionary } from './dictionary.ts';
import { probabilityOf } from './explain.ts';
import type { Model } from './model.ts';
import { longestValue } from './normalise/text.ts';
import { settleDate, settlePhone } from './settle.ts';
import { normalisers, type Table } from './table.ts';
import { bitsOf, raritiesOf, sayings, weighing } from './weigh.ts';

/** A row of the table that may be the newcomer, and how likely. */
export type Candidate = { row: number; weight: number; probability: number };

export type LookUp = (cells: readonly (string | null)[]) => Candidate[];

/**
 * Prepares a table for questions about one record at a time: a new booking against all guests, without linking them anew.
 * @returns a function that takes the cells of one record, in the order of the table's columns, and gives the rows that the
 * model's rules bring to it, likeliest first
 */
export function openLookUp(table: Table, model: Model): LookUp {
  const cut = partsOf(table);
  const indexes = model.rules.map((rule) => indexOf(table, rule, cut));
  const written = writing(table);
  const comparisons = comparisonsOf(table);
  const say = sayings(comparisons, model);
  const rarity = raritiesOf(table, model.agreement);
  return (cells) => {
    const newcomer = written(cells);
    const rows = new Set(indexes.flatMap((index) => index(newcomer)));
    if (rows.size === 0) return [];
    const met = [...rows];
    const pattern = patternsOf(excerpt(table, met, newcomer));
    return met
      .map((row, at) => {
        const said = say(pattern(0, at + 1));
        const rare = bitsOf(said.equal, rarity, newcomer.codes, 0);
        const weight = weighing(said, rare, bitsOf(said.atHome, rarity, newcomer.codes, 0));
        return { row, weight, probability: probabilityOf(weight) };
      })
      .toSorted((one, other) => other.weight - one.weight || one.row - other.row);
  };
}

/** A record as it would stand in the table: its bytes, and the codes of the values that the table knows (0 for others). */
type Newcomer = { values: Uint8Array[]; codes: Uint32Array };

function writing({ columns, dictionaries, customs }: Table): (cells: readonly (string | null)[]) => Newcomer {
  const known = dictionaries.map(reopenDictionary);
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  const scratch = new Uint8Array(longestValue * 4);
  return (cells) => {
    const codes = new Uint32Array(columns.length);
    const values = columns.map(({ kind }, column) => {
      const cell = encoder.encode(cells[column] ?? '');
      const length = cell.length === 0 ? 0 : normalisers[kind](cell, 0, cell.length, scratch);
      let value = scratch.slice(0, length);
      if (length > 0 && kind === 'phone')
        value = encoder.encode(settlePhone(decoder.decode(value), customs.home));
      if (length > 0 && kind === 'born')
        value = encoder.encode(settleDate(decoder.decode(value), customs.monthFirst));
      codes[column] = length === 0 ? 0 : codeOf(known[column]!, value, 0, value.length);
      return value;
    });
    return { values, codes };
  };
}

/** For one rule, the rows that agree with a newcomer on all it asks; a block of a crowd brings nobody. */
function indexOf(table: Table, { atoms }: Rule, cut: Parts): (newcomer: Newcomer) => number[] {
  const keys = keysOf(table, { atoms }, cut);
  const shift = 32 - Math.min(20, Math.max(4, Math.ceil(Math.log2(table.size + 1))));
  const ends = new Uint32Array(2 ** (32 - shift) + 1);
  const bucketOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> shift;
  for (const key of keys) if (key !== 0) ends[bucketOf(key) + 1]! += 1;
  for (let bucket = 1; bucket < ends.length; bucket += 1) ends[bucket]! += ends[bucket - 1]!;
  const rows = new Uint32Array(ends[ends.length - 1]!);
  for (let row = 0; row < keys.length; row += 1)
    if (keys[row] !== 0) rows[ends[bucketOf(keys[row]!)]!++] = row;
  return ({ values, codes }) => {
    const asked = atoms.map(({ column, part }) =>
      part === 'whole' ? codes[column]! : cutters[part](values[column]!, 0, values[column]!.length),
    );
    if (asked.includes(0) || atoms.some(({ column }) => values[column]!.length === 0)) return [];
    const key = asked.reduce((all, value, atom) => (atom === 0 ? value : stir(all, value)));
    const bucket = bucketOf(key);
    const found: number[] = [];
    for (let at = bucket === 0 ? 0 : ends[bucket - 1]!; at < ends[bucket]!; at += 1) {
      const row = rows[at]!;
      const agrees = atoms.every(({ column, part }, atom) => {
        const code = table.codes[row * table.width + column]!;
        return (part === 'whole' ? code : cut[column]![part]![code]) === asked[atom];
      });
      if (agrees) found.push(row);
    }
    return found.length > crowd ? [] : found;
  };
}

const crowd = 60;

/** A table of the newcomer and the rows it met, in which they can be compared. */
function excerpt(table: Table, rows: readonly number[], { values }: Newcomer): Table {
  const { columns, width, customs } = table;
  const codes = new Uint32Array((rows.length + 1) * width);
  const dictionaries = columns.map((_, column) => {
    const own = openDictionary();
    const { bytes, starts } = table.dictionaries[column]!;
    if (values[column]!.length > 0) codes[column] = intern(own, values[column]!, 0, values[column]!.length);
    rows.forEach((row, at) => {
      const code = table.codes[row * width + column]!;
      if (code !== 0) codes[(at + 1) * width + column] = intern(own, bytes, starts[code]!, starts[code + 1]!);
    });
    return own;
  });
  return { size: rows.length + 1, columns, width, codes, dictionaries, customs };
}
