import type { Lexicon } from './evidence.ts';
import { dense } from './evidence.ts';
import { buckets } from './features.ts';
import { emotionHeads, reviewHeads, subjects } from './heads.ts';
import { lexicon } from './lexicon.ts';
import { polarities } from './reading.ts';

/**
 * Linear heads over hashed and dense features. The hashed weights are bytes; a byte times its head's `scale` is the
 * weight, the bucket's idf already in it.
 */
export type Heads = {
  count: number;
  /** `table[bucket * count + head]` */
  table: Int8Array;
  scales: Float32Array;
  /** `dense[feature * count + head]` */
  dense: Float32Array;
  bias: Float32Array;
};

/** Score to probability: 1 / (1 + e^-(slope score + shift)) (Platt 1999). */
export type Platt = [slope: number, shift: number];

/** Where a head begins to say yes, and where it stops being sure of no. */
export type Line = { yes: number; no: number };

export type Settings = {
  version: number;
  reviewPlatt: Platt[];
  reviewLines: Line[];
  emotionPlatt: Platt[];
  emotionLines: number[];
  /** Polarity scores times this, then softmax, gives probabilities; `polarityBias` is added first. */
  polarityHeat: number;
  polarityBias: number[];
  polarityLine: number;
  feelingLine: number;
  sidesLine: number;
};

export type Model = {
  settings: Settings;
  lexicon: Lexicon;
  idf: Float32Array;
  review: Heads;
  emotion: Heads;
  polarity: Heads;
  /** For each subject and polarity: the bias, then the weights of the mood features. */
  subject: Float32Array;
  sureNames: ReadonlySet<string>;
  unsureNames: ReadonlySet<string>;
};

/** Of a subject's own weights: one bias and twenty of mood. */
export const subjectWidth = 21;

/** One step of an idf's byte. */
export const idfStep = 1 / 20;

export const format = 1;
const magic = 0x52444752;

export type Parts = {
  settings: Settings;
  words: string;
  vectors: Int8Array;
  step: number;
  facetNames: string[];
  facets: Float32Array;
  valenceWords: string;
  valences: Int8Array;
  sureNames: string;
  unsureNames: string;
  idf: Uint8Array;
  review: Heads;
  emotion: Heads;
  polarity: Heads;
  subject: Float32Array;
};

const sections = [
  'words',
  'vectors',
  'facets',
  'valenceWords',
  'valences',
  'sureNames',
  'unsureNames',
  'idf',
  'subject',
  'reviewTable',
  'reviewScales',
  'reviewDense',
  'reviewBias',
  'emotionTable',
  'emotionScales',
  'emotionDense',
  'emotionBias',
  'polarityTable',
  'polarityScales',
  'polarityDense',
  'polarityBias',
] as const;
type Section = (typeof sections)[number];

/** @returns the bytes of a weights file: magic, length of the heading, heading (JSON), sections at multiples of four */
export function encode(parts: Parts): Uint8Array {
  const text = new TextEncoder();
  const bytes = new Map<Section, Uint8Array>();
  const put = (section: Section, array: Int8Array | Uint8Array | Float32Array) =>
    bytes.set(section, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  put('words', text.encode(parts.words));
  put('vectors', parts.vectors);
  put('facets', parts.facets);
  put('valenceWords', text.encode(parts.valenceWords));
  put('valences', parts.valences);
  put('sureNames', text.encode(parts.sureNames));
  put('unsureNames', text.encode(parts.unsureNames));
  put('idf', parts.idf);
  put('subject', parts.subject);
  for (const name of ['review', 'emotion', 'polarity'] as const) {
    put(`${name}Table`, parts[name].table);
    put(`${name}Scales`, parts[name].scales);
    put(`${name}Dense`, parts[name].dense);
    put(`${name}Bias`, parts[name].bias);
  }
  const lengths = sections.map((section) => bytes.get(section)!.length);
  const heading = text.encode(
    JSON.stringify({
      format,
      settings: parts.settings,
      step: parts.step,
      facetNames: parts.facetNames,
      lengths,
    }),
  );
  let size = even(8 + heading.length);
  for (const length of lengths) size += even(length);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, heading.length, true);
  file.set(heading, 8);
  let at = even(8 + heading.length);
  for (const section of sections) {
    file.set(bytes.get(section)!, at);
    at += even(bytes.get(section)!.length);
  }
  return file;
}

/** @throws when the bytes are not weights of this format */
export function decode(given: Uint8Array): Model {
  const file = given.byteOffset % 4 === 0 ? given : Uint8Array.from(given);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8 || view.getUint32(0, true) !== magic)
    throw new Error('These bytes are not weights of the reader.');
  const long = view.getUint32(4, true);
  const text = new TextDecoder();
  const heading = JSON.parse(text.decode(file.subarray(8, 8 + long))) as {
    format: number;
    settings: Settings;
    step: number;
    facetNames: string[];
    lengths: number[];
  };
  if (heading.format !== format)
    throw new Error(`Weights of format ${heading.format}; this reader reads ${format}.`);
  let at = even(8 + long);
  const bytes = new Map<Section, Uint8Array>();
  for (const [n, section] of sections.entries()) {
    bytes.set(section, file.subarray(at, at + heading.lengths[n]!));
    at += even(heading.lengths[n]!);
  }
  const part = (section: Section) => bytes.get(section)!;
  const whole = (section: Section) =>
    new Int8Array(part(section).buffer, part(section).byteOffset, part(section).length);
  const floats = (section: Section) =>
    new Float32Array(part(section).buffer, part(section).byteOffset, part(section).length / 4);
  const lines = (section: Section) => text.decode(part(section)).split('\n');
  const heads = (name: 'review' | 'emotion' | 'polarity', count: number): Heads => ({
    count,
    table: sized(whole(`${name}Table`), buckets * count),
    scales: sized(floats(`${name}Scales`), count),
    dense: sized(floats(`${name}Dense`), dense.size * count),
    bias: sized(floats(`${name}Bias`), count),
  });
  const valences = whole('valences');
  return {
    settings: heading.settings,
    lexicon: lexicon({
      words: lines('words'),
      vectors: whole('vectors'),
      step: heading.step,
      facets: { names: heading.facetNames, weights: floats('facets') },
      valences: new Map(lines('valenceWords').map((word, n) => [word, valences[n]! / 10])),
    }),
    idf: Float32Array.from(part('idf'), (byte) => byte * idfStep),
    review: heads('review', reviewHeads.length),
    emotion: heads('emotion', emotionHeads.length),
    polarity: heads('polarity', polarities.length),
    subject: sized(floats('subject'), subjects.length * polarities.length * subjectWidth),
    sureNames: new Set(lines('sureNames')),
    unsureNames: new Set(lines('unsureNames')),
  };
}

function sized<A extends { length: number }>(array: A, length: number): A {
  if (array.length !== length) throw new Error('The weights were trained for other heads.');
  return array;
}

function even(length: number): number {
  return Math.ceil(length / 4) * 4;
}
