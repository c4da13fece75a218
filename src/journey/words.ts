import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type { blueprintRefusals } from './blueprint/touchpoint.ts';
import type * as announced from './events.ts';
import type { journeyRefusals } from './protocol.ts';

export const refusals = {
  'journey.unknown_protocol': 'This protocol is not known here.',
  'journey.unknown_run': 'This is no longer here.',
  'journey.unknown_step': 'This protocol has no such step.',
  'journey.run_ended': 'This protocol has come to its end.',
  'journey.running_already': 'This protocol is at work here already.',
  'journey.unknown_person': 'Nobody of this name works here.',
  'journey.unknown_fact': 'Nothing is known here as {fact}: take one of the facts offered beside the words.',
  'journey.not_retired': 'This protocol is in use.',
  'journey.unknown_version': 'There is no such version of the journey.',
  'journey.drawn_meanwhile':
    '{name} drew version {version} meanwhile: look at it first, your drawing is kept here.',
  'journey.nothing_changed': 'Nothing was changed.',
  'journey.two_peaks': 'A journey has one peak: take the mark from “{title}” first.',
  'journey.two_ends': 'A journey has one end: take the mark from “{title}” first.',
  'journey.stage_order': '“{title}” stands before a stage that comes earlier.',
  'journey.two_of_one_key': 'Two touchpoints are called by one key.',
  'journey.standard_without_steps': 'The standard of “{title}” has no step.',
} as const satisfies RefusalSentences &
  Record<(typeof journeyRefusals)[number] | (typeof blueprintRefusals)[number], string>;

export const events = {
  'journey.protocolWritten': 'A protocol was written',
  'journey.protocolRetired': 'A protocol is no longer in use',
  'journey.protocolRevived': 'A protocol is in use again',
  'journey.drawn': '{person} drew the journey anew',
  'journey.started': 'A protocol was started',
  'journey.stepDone': 'A step of a protocol was done',
  'journey.stepSkipped': 'A step of a protocol was skipped',
  'journey.stepUndone': 'A step of a protocol is not done after all',
  'journey.ended': 'A protocol came to its end',
} as const satisfies Sentences & Record<`journey.${keyof typeof announced}`, string>;
