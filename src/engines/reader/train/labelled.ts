import { sides, type Side } from '../heads.ts';
import type { Part } from './own-sentences.ts';

/** A sentence labelled by the guideline (docs/reader.md). */
export type Labelled = {
  id: string;
  text: string;
  part: Part;
  /** How it was drawn. */
  drawn: string;
  sides: Side[];
  /** Looked at for hospitality alone: the other labels are not known. */
  hospitalityAlone: boolean;
  /** Aspects that were labelled as well; null where nobody looked. */
  finer: ('waiting' | 'booking')[] | null;
};

/** The texts the labels speak of, which the labels' file does not carry: public sentences stay where they are. */
export type LabelledTexts = { mams: readonly string[]; space: ReadonlyMap<string, string>; own: string };

/**
 * @param table `labels.tsv`: id, part, how drawn, first pass, second pass, what stands
 * @param ownTrain `own-train.txt`: labels, a bar, the sentence
 */
export function readLabels(table: string, ownTrain: string, texts: LabelledTexts): Labelled[] {
  const own = texts.own.trim().split('\n');
  const rows = table.trim().split('\n').slice(1);
  const found = rows.map((row): Labelled => {
    const [id, part, drawn, , , stands] = row.split('\t') as [string, Part, string, string, string, string];
    const text = id.startsWith('M')
      ? texts.mams[Number(id.slice(1))]
      : id.startsWith('S')
        ? texts.space.get(id.slice(1))
        : own[Number(id.slice(1))];
    if (text === undefined) throw new Error(`Label ${id} speaks of no sentence.`);
    const labels = stands.split(' ');
    const finer = drawn.endsWith('for training')
      ? (['waiting', 'booking'] as const).filter((aspect) => labels.includes(aspect))
      : null;
    return {
      id,
      text,
      part,
      drawn,
      sides: sides.filter((side) => labels.includes(side)),
      hospitalityAlone: drawn.endsWith('hospitality alone'),
      finer,
    };
  });
  const more = ownTrain
    .trim()
    .split('\n')
    .map((line, n): Labelled => {
      const [labels, text] = line.split(' | ') as [string, string];
      return {
        id: `T${n}`,
        text,
        part: 'train',
        drawn: 'own, for training',
        sides: sides.filter((side) => labels.split(' ').includes(side)),
        hospitalityAlone: false,
        finer: null,
      };
    });
  return [...found, ...more];
}
