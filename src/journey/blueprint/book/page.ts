import type { Step, StepKind } from '../../protocol.ts';
import type { Topic } from '../../book/topics.ts';
import type { Keeper, Sense, Stage, Touchpoint, VisitStep } from '../touchpoint.ts';

/** One touchpoint as the book writes it: what it leaves out is empty. */
export type Page = {
  stage: Stage;
  title: string;
  lanes: readonly [evidence: string, guest: string, front: string, back: string, support: string];
  senses: Partial<Record<Sense, string>>;
  standard?: {
    who: Keeper;
    begins: readonly [at: VisitStep, minutes: number];
    within?: number;
  } & ({ steps: readonly (readonly [id: string, kind: StepKind, text: string])[] } | { protocol: Topic });
  hospitality?: string;
  fails: readonly string[];
  wait?: number;
  mark?: 'peak' | 'end';
  only?: readonly string[];
};

const nothingSensed = { thinks: '', sees: '', hears: '', smells: '', tastes: '', touches: '', feels: '' };

/** `stepsOf` gives the steps of a protocol of the same book. */
export function touchpointOf(
  key: string,
  page: Page,
  stepsOf: (protocol: Topic) => readonly Step[],
): Touchpoint {
  const [evidence, guest, front, back, support] = page.lanes;
  return {
    key,
    stage: page.stage,
    title: page.title,
    lanes: { evidence, guest, front, back, support },
    senses: { ...nothingSensed, ...page.senses },
    standard: page.standard ? standardOf(page.standard, stepsOf) : null,
    hospitality: page.hospitality ?? '',
    failPoints: page.fails,
    wait: page.wait ?? null,
    mark: page.mark ?? null,
    only: page.only ?? [],
  };
}

function standardOf(
  standard: NonNullable<Page['standard']>,
  stepsOf: (protocol: Topic) => readonly Step[],
): Touchpoint['standard'] {
  const { who, within, begins } = standard;
  const [at, minutes] = begins;
  const kept = { who, begins: { at, minutes }, within: within ?? null };
  return 'protocol' in standard
    ? { ...kept, protocol: standard.protocol, steps: stepsOf(standard.protocol) }
    : { ...kept, protocol: null, steps: standard.steps.map(([id, kind, text]) => ({ id, kind, text })) };
}
