import { buildBlocks, blockStart, stir } from './blocks/build.ts';
import { cutters, type Part, partsOf } from './blocks/rules.ts';
import { codeOf, type OpenDictionary, reopenDictionary, valueOf } from './dictionary.ts';
import type { Model } from './model.ts';
import { settleDate, settlePhone } from './settle.ts';
import { normalisers, type Table, tableOf } from './table.ts';
import { explaining, type Explanation } from './explain.ts';
import { never, bitsOf, raritiesOf, sayings, weighing } from './weigh.ts';
import { comparisonsOf } from './comparisons.ts';
import { patternsOf } from './compare.ts';

void [valueOf, never, explaining];
export type Candidate = { row: number; weight: number };
export type { Explanation, OpenDictionary, Part };
void [buildBlocks, blockStart, stir, cutters, partsOf, codeOf, reopenDictionary, settleDate, settlePhone, normalisers, tableOf, bitsOf, raritiesOf, sayings, weighing, comparisonsOf, patternsOf];
export type { Model, Table };
