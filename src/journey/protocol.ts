/** What a step asks of whoever takes it. */
export const stepKinds = ['do', 'say', 'check', 'offer', 'hand_over'] as const;
export type StepKind = (typeof stepKinds)[number];

/**
 * One step. `say` is a reply template: `{guest}` is filled with a fact of this guest, `{guest|there}` has words for
 * when there is none; a sentence whose fact is missing is left out, so that nothing is ever said with a hole in it.
 */
export type Step = { id: string; kind: StepKind; text: string };

export type Protocol = {
  /** A name in the book, or an id of the house's own. */
  key: string;
  /** 0 is the book's. */
  version: number;
  title: string;
  topic: string | null;
  /** Words in a message that start it by themselves; empty for none. */
  rule: readonly string[];
  steps: readonly Step[];
};

export const journeyRefusals = [
  'journey.unknown_protocol',
  'journey.unknown_run',
  'journey.unknown_step',
  'journey.run_ended',
  'journey.running_already',
  'journey.unknown_person',
  'journey.unknown_fact',
  'journey.not_retired',
] as const;
