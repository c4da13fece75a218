import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type * as announced from './events.ts';
import { refusals as importRefusals } from './bring/words.ts';
import type { guestRefusals } from './guest.ts';

export const refusals = {
  ...importRefusals,
  'guests.unknown_guest': 'This guest is not known here, or was erased.',
  'guests.no_email': '“{value}” is not an e-mail address. One looks like amara@example.com.',
  'guests.no_phone': '“{value}” is not a phone number. With + and its country it is always understood.',
  'guests.unknown_identity': 'This is no longer here.',
  'guests.unknown_proposal': 'This is no longer here.',
  'guests.proposal_decided': 'This was taken up or left already, or has waited too long.',
  'guests.unknown_memory': 'This is no longer here.',
  'guests.memory_retired': 'This is no longer remembered.',
  'guests.memory_stands': 'This is still remembered.',
  'guests.memory_gone': 'This cannot come back: it was corrected, or its words were erased.',
  'guests.impossible_date': 'This day does not exist.',
  'guests.needs_consent':
    'This is delicate. Say whether they agreed that it is remembered, or keep it for this visit only.',
  'guests.which_visit': 'To keep this for one visit only, say for which.',
  'guests.other_record_refuses':
    'A no stands on another record of this guest ({source}): separate the two, write their yes there, and join them again.',
  'guests.own_company': 'These are the same guest.',
  'guests.no_company': 'These two are no longer noted as belonging together.',
  'guests.one_already': 'These two are one guest already.',
  'guests.not_merged': 'These are not joined, or no longer.',
} as const satisfies RefusalSentences & Record<(typeof guestRefusals)[number], string>;

export const events = {
  'guests.met': 'First met',
  'guests.described': 'The name was corrected',
  'guests.identityAdded': 'Another way to reach them was added',
  'guests.identityRetired': 'A way to reach them no longer holds',
  'guests.addressTold': '{person} wrote down where they live',
  'guests.addressTakenOff': 'Their address no longer holds',
  'guests.noted': '{person} wrote a note',
  'guests.remembered': '{person} learned something',
  'guests.corrected': '{person} corrected something that is remembered',
  'guests.noLongerTrue': 'Something is no longer true, says {person}',
  'guests.stillTrue': 'Something is true after all, says {person}',
  'guests.forgotten': 'Something was forgotten for good',
  'guests.confirmed': '{person} heard that something is still so',
  'guests.used': 'Something {person} knew of them was of use',
  'guests.notNow': 'Something did not fit this time',
  'guests.consented': 'They gave their word: {purpose}, {channel}',
  'guests.consentWithdrawn': 'They took their word back: {purpose}, {channel}',
  'guests.stopped': 'They asked for no more messages',
  'guests.related': 'They belong to another <guest>',
  'guests.unrelated': 'They no longer belong to another <guest>',
  'guests.merged': 'Two records were found to be one person',
  'guests.split': 'Two records were found to be two people',
  'guests.erased': 'Their words were erased',
  'guests.imported': 'Brought in from another system',
} as const satisfies Sentences & Record<`guests.${keyof typeof announced}`, string>;
