import { dense, type Lexicon } from '../evidence.ts';
import { buckets, ofSubject, counts } from '../features.ts';
import { at, emotionHeads, reviewHeads, sides, subjects, type Subject } from '../heads.ts';
import { lexicon } from '../lexicon.ts';
import { decode, encode, format, idfStep, subjectWidth, type Heads, type Parts, type Settings } from '../model.ts';
import { maskNames, type Names } from '../names.ts';
import { aspects, basics, emotions, feelings, moods, polarities, products, type Aspect, type Emotion, type Feeling, type Polarity } from '../reading.ts';
import { clauseShare, clauseShares, polarityCount, scanner } from '../scan.ts';
import { combined } from './combine.ts';
import { readGoEmotions, readMams, readSpace, readVader, type Felt } from './corpora.ts';
import { chance, lot } from './chance.ts';
import { learnFacets, type AllVectors } from './facets.ts';
import { ownSentences } from './own-sentences.ts';
import { bestLine, platt } from './platt.ts';
import { rowWriter } from './row-writer.ts';
import { evidenceOf, sheet, type Sheet } from './sheet.ts';
import { solve, type Labels } from './solve.ts';
import { step, vocabulary } from './vocabulary.ts';

export type Sources = {
  own: ReadonlyMap<string, string>;
  facetSeeds: string;
  names: string;
  mams: { train: string; dev: string };
  space: readonly { folder: string; file: string; text: string }[];
  goEmotions: { train: string; dev: string };
  vader: { lexicon: string; emoji: string };
  vectors: AllVectors;
  labelled: readonly Labelled[];
};

/** A sentence labelled by the guideline. */
export type Labelled = { text: string; sides: readonly string[]; part: string; drawn: string };

export const knobs = {
  reviewCost: 0.5, emotionCost: 0.04, polarityCost: 0.3,
  epochs: 8, emotionEpochs: 6,
  denseShare: 0.05, emotionDenseShare: 0.035,
  goNegatives: 6000, goPolarity: 12000, goPolarityWeight: 0.25, vaderWeight: 0.3,
  mamsWeight: 1, ownWeight: 1, spaceWeight: 1, labelledWeight: 1, combos: 1200,
  emotionBalance: 0.2, emotionCap: 12, reviewBalance: 0.5,
};

type Example = {
  sheet: Sheet;
  whole: Float32Array;
  parts: Float32Array[];
};

export function train(sources: Sources, say: (line: string) => void): Uint8Array {
  const began = performance.now();
  const tell = (line: string) => say(`${((performance.now() - began) / 1000).toFixed(1)} s  ${line}`);
  const names = readNames(sources.names);
  const valences = readVader(sources.vader.lexicon, sources.vader.emoji);
  const own = ownSentences(sources.own);
  const frozen = new Set(sources.labelled.filter(({ part }) => part === 'test').map(({ text }) => text));
  const unseen = <T extends { text: string }>(list: T[]) => list.filter(({ text }) => !frozen.has(text));
  const grown = [...own, ...combined(own, 'train', knobs.combos), ...combined(own, 'dev', knobs.combos / 8)];
  const mams = { train: unseen(readMams(sources.mams.train)), dev: unseen(readMams(sources.mams.dev)) };
  const space = sources.space.flatMap(({ folder, file, text }) => unseen(readSpace(folder, text)).map((one) => ({ ...one, dev: lot(file) > 0.88 })));
  const go = { train: readGoEmotions(sources.goEmotions.train), dev: readGoEmotions(sources.goEmotions.dev) };
  const mask = (all: Parameters<typeof maskNames>[0]) => maskNames(all, names);
  const sheets = <T extends { text: string }>(list: readonly T[]) => list.map((one) => ({ ...one, sheet: sheet(one.text, mask) }));
  const s = {
    own: sheets(grown), mams: { train: sheets(mams.train), dev: sheets(mams.dev) }, space: sheets(space),
    go: { train: sheets(go.train), dev: sheets(go.dev) }, labelled: sheets(sources.labelled),
  };
  tell(`${own.length} own sentences, ${grown.length - own.length} joined; ${mams.train.length} of MAMS, ${space.length} of SPACE, ${go.train.length} of GoEmotions`);

  const facets = learnFacets(sources.facetSeeds, valences, sources.vectors);
  const used = new Set<string>();
  for (const list of [s.own, s.mams.train, s.space]) for (const { sheet: one } of list) for (const { word } of one.tokens) used.add(word);
  const often = new Map<string, number>();
  for (const { sheet: one } of s.go.train) for (const { word } of one.tokens) often.set(word, (often.get(word) ?? 0) + 1);
  for (const [word, count] of often) if (count >= 3) used.add(word);
  const words = vocabulary(sources.vectors, used, facets);
  const tenths = [...valences].map(([word, valence]) => [word, Math.round(valence * 10)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const known = lexicon({ words: words.words, vectors: words.vectors, step, facets, valences: new Map(tenths.map(([word, tenth]) => [word, tenth / 10])) });
  tell(`${words.words.length} vectors, ${facets.names.length} facets`);

  const evidence = <T extends { sheet: Sheet }>(list: readonly T[]) => list.map((one) => ({ ...one, ...evidenceOf(one.sheet, known) }));
  const e = {
    own: evidence(s.own), mams: { train: evidence(s.mams.train), dev: evidence(s.mams.dev) }, space: evidence(s.space),
    go: { train: evidence(s.go.train), dev: evidence(s.go.dev) }, labelled: evidence(s.labelled),
  };
  const idf = inverse([...e.own, ...e.mams.train, ...e.space, ...e.go.train].map((one) => one.sheet));
  tell('features');

  const reviewList = reviewExamples(e);
  const review = fit(reviewList, idf, reviewHeads.length, knobs.reviewCost, knobs.denseShare, 11, knobs.epochs);
  tell(`review heads from ${reviewList.length} rows`);
  const polarityHeads = fitPolarity(e, idf, review, known, valences, mask);
  tell('polarity');
  const emotionList = emotionExamples(e);
  const emotion = fit(emotionList, idf, emotionHeads.length, knobs.emotionCost, knobs.emotionDenseShare, 13, knobs.emotionEpochs);
  tell(`emotion heads from ${emotionList.length} rows`);

  const parts: Parts = {
    settings: unsettled(),
    words: words.words.join('\n'), vectors: words.vectors, step,
    facetNames: [...facets.names], facets: facets.weights,
    valenceWords: tenths.map(([word]) => word).join('\n'), valences: Int8Array.from(tenths, ([, tenth]) => tenth),
    sureNames: [...names.sure].join('\n'), unsureNames: [...names.unsure].join('\n'),
    idf: Uint8Array.from(idf, (value) => Math.round(value / idfStep)),
    review: quantised(review, idf), emotion: quantised(emotion, idf), polarity: quantised(polarityHeads.shared, idf),
    subject: polarityHeads.subject,
  };
  parts.settings = settle(parts, e);
  tell('calibrated');
  return encode(parts);
}

type Evidence = ReturnType<typeof evidenceLists>;
declare function evidenceLists(): {
  own: (ReturnType<typeof ownSentences>[number] & Example)[];
  mams: { train: (ReturnType<typeof readMams>[number] & Example)[]; dev: (ReturnType<typeof readMams>[number] & Example)[] };
  space: (ReturnType<typeof readMams>[number] & Example & { dev: boolean })[];
  go: { train: (Felt & Example)[]; dev: (Felt & Example)[] };
  labelled: (Labelled & Example)[];
};

type Row = Example & { signs: Int8Array; weight: number };

export function reviewExamples(e: Evidence): Row[] {
  const rows: Row[] = [];
  for (const one of e.own) if (one.part === 'train') rows.push({ ...one, signs: ownSigns(one.says), weight: knobs.ownWeight });
  for (const one of [...e.mams.train]) rows.push({ ...one, signs: publicSigns(one), weight: knobs.mamsWeight });
  for (const one of e.space) if (!one.dev) rows.push({ ...one, signs: publicSigns(one), weight: knobs.spaceWeight });
  for (const one of e.labelled) if (one.part === 'train') rows.push({ ...one, signs: labelledSigns(one), weight: knobs.labelledWeight });
  const every = Math.max(1, Math.floor(e.go.train.length / knobs.goNegatives));
  for (const [n, one] of e.go.train.entries()) {
    if (n % every !== 0) continue;
    const signs = new Int8Array(reviewHeads.length).fill(-1);
    rows.push({ ...one, signs, weight: 0.2 });
  }
  return rows;
}

export function ownSigns(says: ReturnType<typeof ownSentences>[number]['says']): Int8Array {
  const signs = new Int8Array(reviewHeads.length).fill(-1);
  for (const [aspect, polarity] of says.aspects) signs[aspects.indexOf(aspect)] = polarity === 'neutral' ? 0 : 1;
  if (says.product) signs[at.products + products.indexOf(says.product)] = 1;
  else if (says.aspects.has('product')) for (let n = 0; n < products.length; n += 1) signs[at.products + n] = 0;
  for (const side of says.sides) signs[at.sides + sides.indexOf(side)] = 1;
  if (says.returns === true) signs[at.intents] = 1;
  if (says.returns === false) signs[at.intents + 1] = 1;
  if (says.irony) signs[at.intents + 2] = 1;
  return signs;
}

/** What the guideline's labels say of the ledger, and of the aspects that follow from it. */
export function labelledSigns({ sides: told, drawn }: Labelled): Int8Array {
  const signs = new Int8Array(reviewHeads.length);
  for (const [n, side] of sides.entries()) signs[at.sides + n] = told.includes(side) ? 1 : -1;
  signs[aspects.indexOf('hospitality')] = told.some((label) => label.startsWith('H')) ? 1 : -1;
  if (told.length > 0) signs[aspects.indexOf('service')] = 1;
  if (drawn.startsWith('mams') && drawn.endsWith('for training')) {
    for (const aspect of ['waiting', 'booking'] as const) signs[aspects.indexOf(aspect)] = told.includes(aspect) ? 1 : -1;
  }
  return signs;
}

export function publicSigns(one: ReturnType<typeof readMams>[number]): Int8Array {
  const signs = new Int8Array(reviewHeads.length);
  for (const [n, aspect] of aspects.entries()) signs[n] = one.aspects.has(aspect) && !one.unknown.has(aspect) ? 1 : one.unknown.has(aspect) ? 0 : -1;
  for (const [n, product] of products.entries()) signs[at.products + n] = one.products.includes(product) ? 1 : one.aspects.has('product') ? -1 : 0;
  return signs;
}

const feelingOf: Partial<Record<Emotion, Feeling>> = {
  joy: 'joy', amusement: 'joy', excitement: 'joy', gratitude: 'gratitude', admiration: 'admiration', pride: 'admiration', love: 'love',
  surprise: 'surprise', disappointment: 'disappointment', anger: 'anger', annoyance: 'anger', sadness: 'sadness', grief: 'sadness', remorse: 'sadness',
  disgust: 'disgust', fear: 'worry', nervousness: 'worry', confusion: 'confusion', neutral: 'neutral',
};
export const basicOf: Record<Emotion, (typeof basics)[number]> = {
  admiration: 'joy', amusement: 'joy', anger: 'anger', annoyance: 'anger', approval: 'joy', caring: 'joy', confusion: 'surprise', curiosity: 'surprise',
  desire: 'joy', disappointment: 'sadness', disapproval: 'anger', disgust: 'disgust', embarrassment: 'sadness', excitement: 'joy', fear: 'fear', gratitude: 'joy',
  grief: 'sadness', joy: 'joy', love: 'joy', nervousness: 'fear', optimism: 'joy', pride: 'joy', realization: 'surprise', relief: 'joy', remorse: 'sadness',
  sadness: 'sadness', surprise: 'surprise', neutral: 'neutral',
};
export const moodOf: Record<(typeof basics)[number], (typeof moods)[number]> = {
  anger: 'negative', disgust: 'negative', fear: 'negative', sadness: 'negative', joy: 'positive', surprise: 'ambiguous', neutral: 'neutral',
};

function emotionExamples(e: Evidence): Row[] {
  const rows: Row[] = [];
  for (const one of e.go.train) rows.push({ ...one, signs: feltSigns(one.emotions), weight: 1 });
  for (const one of e.own) {
    if (one.part !== 'train') continue;
    const signs = new Int8Array(emotionHeads.length);
    const feeling = feelingOf[one.says.emotion];
    if (feeling) for (let n = 0; n < feelings.length; n += 1) signs[at.feelings + n] = feelings[n] === feeling ? 1 : -1;
    rows.push({ ...one, signs, weight: 1 });
  }
  return rows;
}

export function feltSigns(felt: readonly Emotion[]): Int8Array {
  const signs = new Int8Array(emotionHeads.length).fill(-1);
  let vague = false;
  for (const emotion of felt) {
    signs[emotions.indexOf(emotion)] = 1;
    signs[at.basics + basics.indexOf(basicOf[emotion])] = 1;
    signs[at.moods + moods.indexOf(moodOf[basicOf[emotion]])] = 1;
    const feeling = feelingOf[emotion];
    if (feeling) signs[at.feelings + feelings.indexOf(feeling)] = 1;
    else vague = true;
  }
  if (vague) for (let n = 0; n < feelings.length; n += 1) if (signs[at.feelings + n] === -1) signs[at.feelings + n] = 0;
  return signs;
}

/** Heads before they are made small: `table` holds floats for values with idf. */
type Fitted = { count: number; table: Float32Array; dense: Float32Array; bias: Float32Array };

function hashedRow(writer: ReturnType<typeof rowWriter>, hashed: Sheet['hashed'], idf: Float32Array, share: number): void {
  let square = 0;
  for (const { buckets: columns, values } of hashed) for (let k = 0; k < columns.length; k += 1) square += (values[k]! * idf[columns[k]!]!) ** 2;
  const factor = share / (Math.sqrt(square) || 1);
  for (const { buckets: columns, values } of hashed) for (let k = 0; k < columns.length; k += 1) writer.add(columns[k]!, values[k]! * idf[columns[k]!]! * factor);
}

function spread(list: readonly Example[]): { mean: Float32Array; scale: Float32Array } {
  const mean = new Float32Array(dense.size);
  const scale = new Float32Array(dense.size);
  const sum = new Float64Array(dense.size);
  const square = new Float64Array(dense.size);
  for (const { whole } of list) for (let f = 0; f < dense.size; f += 1) { sum[f]! += whole[f]!; square[f]! += whole[f]! ** 2; }
  for (let f = 0; f < dense.size; f += 1) {
    mean[f] = sum[f]! / list.length;
    scale[f] = 1 / Math.max(0.05, Math.sqrt(Math.max(0, square[f]! / list.length - mean[f]! ** 2)));
  }
  return { mean, scale };
}

export function fit(list: readonly Row[], idf: Float32Array, heads: number, cost: number, share: number, seed: number, epochs: number): Fitted {
  const { mean, scale } = spread(list);
  const writer = rowWriter();
  for (const one of list) {
    hashedRow(writer, one.sheet.hashed, idf, 1);
    for (let f = 0; f < dense.size; f += 1) {
      const value = (one.whole[f]! - mean[f]!) * scale[f]! * share;
      if (value !== 0) writer.add(buckets + f, value);
    }
    writer.add(buckets + dense.size, 1);
    writer.end();
  }
  const w = solve(writer.rows(), balanced(list, heads, heads === emotionHeads.length), { width: buckets + dense.size + 1, cost, epochs, seed });
  return unfolded(w, heads, mean, scale, share);
}

function unfolded(w: Float32Array, heads: number, mean: Float32Array, scale: Float32Array, share: number): Fitted {
  const flat = new Float32Array(dense.size * heads);
  const bias = w.slice((buckets + dense.size) * heads, (buckets + dense.size + 1) * heads);
  for (let f = 0; f < dense.size; f += 1) {
    for (let h = 0; h < heads; h += 1) {
      const weight = w[(buckets + f) * heads + h]! * scale[f]! * share;
      flat[f * heads + h] = weight;
      bias[h]! -= weight * mean[f]!;
    }
  }
  return { count: heads, table: w.slice(0, buckets * heads), dense: flat, bias };
}

function balanced(list: readonly Row[], heads: number, emotional: boolean): Labels {
  const signs = new Int8Array(list.length * heads);
  const weights = new Float32Array(list.length * heads);
  const [yes, no] = [new Float64Array(heads), new Float64Array(heads)];
  for (const [r, one] of list.entries()) {
    for (let h = 0; h < heads; h += 1) {
      const sign = one.signs[h]!;
      signs[r * heads + h] = sign;
      if (sign > 0) yes[h]! += one.weight;
      else if (sign < 0) no[h]! += one.weight;
    }
  }
  for (const [r, one] of list.entries()) {
    for (let h = 0; h < heads; h += 1) {
      const rare = yes[h]! > 0 ? no[h]! / yes[h]! : 1;
      const lift = emotional ? Math.min(knobs.emotionCap, rare ** knobs.emotionBalance) : Math.min(5, rare ** knobs.reviewBalance);
      weights[r * heads + h] = one.weight * (one.signs[h]! > 0 ? Math.max(1, lift) : 1);
    }
  }
  return { heads, signs, weights };
}

export function scoresOf(heads: Fitted, hashed: Sheet['hashed'], evidence: Float32Array, idf: Float32Array): Float64Array {
  const found = Float64Array.from(heads.bias);
  let square = 0;
  for (const { buckets: columns, values } of hashed) for (let k = 0; k < columns.length; k += 1) square += (values[k]! * idf[columns[k]!]!) ** 2;
  const length = Math.sqrt(square) || 1;
  for (const { buckets: columns, values } of hashed) {
    for (let k = 0; k < columns.length; k += 1) {
      const value = (values[k]! * idf[columns[k]!]!) / length;
      for (let h = 0; h < heads.count; h += 1) found[h]! += value * heads.table[columns[k]! * heads.count + h]!;
    }
  }
  for (let f = 0; f < dense.size; f += 1) if (evidence[f] !== 0) for (let h = 0; h < heads.count; h += 1) found[h]! += evidence[f]! * heads.dense[f * heads.count + h]!;
  return found;
}

export function fitPolarity(e: Evidence, idf: Float32Array, review: Fitted, known: Lexicon, valences: ReadonlyMap<string, number>, mask: (all: Sheet['tokens']) => void) {
  const list: (Example & { subject: Subject; polarity: Polarity; weight: number })[] = [];
  for (const one of e.own) {
    if (one.part !== 'train') continue;
    for (const [subject, polarity] of one.says.aspects) list.push({ ...one, subject, polarity, weight: 1 });
    list.push({ ...one, subject: 'whole', polarity: one.says.whole, weight: 1 });
  }
  for (const one of e.mams.train) for (const [subject, polarity] of one.aspects) list.push({ ...one, subject, polarity, weight: polarity === 'neutral' ? 0.5 : 1 });
  const every = Math.max(1, Math.floor(e.go.train.length / knobs.goPolarity));
  for (const [n, one] of e.go.train.entries()) {
    if (n % every !== 0) continue;
    const told = [...new Set(one.emotions.map((emotion) => moodOf[basicOf[emotion]]))];
    if (told.length !== 1 || told[0] === 'ambiguous') continue;
    list.push({ ...one, subject: 'whole', polarity: told[0] as Polarity, weight: knobs.goPolarityWeight });
  }
  for (const [word, valence] of valences) {
    if (Math.abs(valence) < 1 || !/^\p{L}+$/u.test(word)) continue;
    const one = sheet(word, mask);
    list.push({ sheet: one, ...evidenceOf(one, known), subject: 'whole', polarity: valence > 0 ? 'positive' : 'negative', weight: knobs.vaderWeight });
  }
  const { mean, scale } = spread(list);
  const share = knobs.denseShare;
  const heads = polarityCount;
  const own = buckets + dense.size + 1;
  const writer = rowWriter();
  const add = (one: Example, from: number, to: number, evidence: Float32Array, subject: Subject, part: number) => {
    const hashed = one.sheet.hashed.slice(from, to);
    let square = 0;
    for (const { buckets: columns, values } of hashed) for (let k = 0; k < columns.length; k += 1) square += (values[k]! * idf[columns[k]!]!) ** 2;
    const factor = part / (Math.sqrt(square) || 1);
    for (const { buckets: columns, values } of hashed) for (let k = 0; k < columns.length; k += 1) writer.add(columns[k]!, values[k]! * idf[columns[k]!]! * factor);
    for (const stretch of one.sheet.stretches.slice(from, to)) {
      for (let t = stretch.from; t < stretch.to; t += 1) {
        const token = one.sheet.tokens[t]!;
        if (!counts(token)) continue;
        const bucket = ofSubject(token.word, token.negated, subject);
        writer.add(bucket, idf[bucket]! * factor);
      }
    }
    for (let f = 0; f < dense.size; f += 1) {
      const value = (evidence[f]! - mean[f]!) * scale[f]! * share * part;
      if (value !== 0) writer.add(buckets + f, value);
    }
    const base = own + subjects.indexOf(subject) * subjectWidth;
    writer.add(base, part);
    for (let m = 0; m < subjectWidth - 1; m += 1) writer.add(base + 1 + m, evidence[dense.mood + m]! * part * 0.5);
  };
  for (const one of list) {
    const count = one.sheet.hashed.length;
    const clausal = one.subject !== 'whole' && count > 1;
    if (clausal) {
      const head = aspects.indexOf(one.subject as Aspect);
      const shares = clauseShares(one.parts.map((part, c) => scoresOf(review, one.sheet.hashed.slice(c, c + 1), part, idf)[head]!));
      for (const [c, part] of one.parts.entries()) if (shares[c]! > 0.02) add(one, c, c + 1, part, one.subject, clauseShare * shares[c]!);
    }
    add(one, 0, count, one.whole, one.subject, clausal ? 1 - clauseShare : 1);
    writer.add(buckets + dense.size, 1);
    writer.end();
  }
  const signs = new Int8Array(list.length * heads);
  const weights = new Float32Array(list.length * heads);
  for (const [r, one] of list.entries()) for (const [p, polarity] of polarities.entries()) {
    signs[r * heads + p] = one.polarity === polarity ? 1 : -1;
    weights[r * heads + p] = one.weight;
  }
  const w = solve(writer.rows(), { heads, signs, weights }, { width: own + subjects.length * subjectWidth, cost: knobs.polarityCost, epochs: knobs.epochs, seed: 12 });
  const shared = unfolded(w, heads, mean, scale, share);
  const subject = new Float32Array(subjects.length * heads * subjectWidth);
  for (let q = 0; q < subjects.length; q += 1) for (let p = 0; p < heads; p += 1) for (let m = 0; m < subjectWidth; m += 1) {
    subject[(q * heads + p) * subjectWidth + m] = w[(own + q * subjectWidth + m) * heads + p]! * (m === 0 ? 1 : 0.5);
  }
  return { shared, subject };
}

function inverse(sheets: readonly Sheet[]): Float32Array {
  const seen = new Int32Array(buckets).fill(-1);
  const count = new Int32Array(buckets);
  for (const [n, { hashed, tokens: all }] of sheets.entries()) {
    for (const { buckets: columns } of hashed) for (const column of columns) if (seen[column] !== n) { seen[column] = n; count[column]! += 1; }
    void all;
  }
  return Float32Array.from(count, (one) => Math.round(Math.min(12.7, Math.log((1 + sheets.length) / (1 + one)) + 1) / idfStep) * idfStep);
}

function quantised({ count, table, dense: flat, bias }: Fitted, idf: Float32Array): Heads {
  void idf;
  const scales = new Float32Array(count);
  for (let b = 0; b < buckets; b += 1) for (let h = 0; h < count; h += 1) scales[h] = Math.max(scales[h]!, Math.abs(table[b * count + h]!));
  for (let h = 0; h < count; h += 1) scales[h] = (scales[h]! || 1) / 127;
  return { count, table: Int8Array.from(table, (value, k) => Math.round(value / scales[k % count]!)), scales, dense: flat, bias };
}

function unsettled(): Settings {
  return {
    version: format, reviewPlatt: [], reviewLines: [], emotionPlatt: [], emotionLines: [], polarityHeat: 1, polarityBias: [0, 0, 0, 0], polarityLine: 0.5, feelingLine: 0.3, sidesLine: 0.5,
  };
}

/** Calibrates and draws the lines on the development parts alone, with the weights as they are shipped. */
function settle(parts: Parts, e: Evidence): Settings {
  const settings = unsettled();
  const scan = scanner(decode(encode(parts)));
  const read = (one: Example) => scan.scan(one.sheet.tokens, one.sheet.stretches);
  const dev: { scores: Float64Array; signs: Int8Array }[] = [];
  for (const one of e.own) if (one.part === 'dev') dev.push({ scores: read(one).review, signs: ownSigns(one.says) });
  for (const one of e.mams.dev) dev.push({ scores: read(one).review, signs: publicSigns(one) });
  for (const one of e.space) if (one.dev) dev.push({ scores: read(one).review, signs: publicSigns(one) });
  for (const one of e.labelled) if (one.part === 'dev') dev.push({ scores: read(one).review, signs: labelledSigns(one) });
  for (let h = 0; h < reviewHeads.length; h += 1) {
    const told = dev.filter(({ signs }) => signs[h] !== 0);
    const [scores, yes] = [told.map((one) => one.scores[h]!), told.map((one) => one.signs[h]! > 0)];
    const curve = platt(scores, yes).map((value) => Number(value.toPrecision(6))) as [number, number];
    const { line } = bestLine(scores, yes);
    const p = 1 / (1 + Math.exp(-(curve[0] * line + curve[1])));
    settings.reviewPlatt.push(curve);
    settings.reviewLines.push({ yes: Number(p.toPrecision(4)), no: Number((p * 0.5).toPrecision(4)) });
  }
  const goScores = e.go.dev.map((one) => ({ scores: read(one).emotion, signs: feltSigns(one.emotions) }));
  for (let h = 0; h < emotionHeads.length; h += 1) {
    const told = goScores.filter(({ signs }) => signs[h] !== 0);
    const [scores, yes] = [told.map((one) => one.scores[h]!), told.map((one) => one.signs[h]! > 0)];
    const curve = platt(scores, yes).map((value) => Number(value.toPrecision(6))) as [number, number];
    const { line } = bestLine(scores, yes);
    settings.emotionPlatt.push(curve);
    settings.emotionLines.push(Number((1 / (1 + Math.exp(-(curve[0] * line + curve[1])))).toPrecision(5)));
  }
  return settings;
}

function readNames(text: string): Names {
  const line = (name: string) => new Set(text.split('\n').find((one) => one.startsWith(`${name}: `))!.slice(name.length + 2).split(' '));
  return { sure: line('sure'), unsure: line('unsure') };
}
void chance;
