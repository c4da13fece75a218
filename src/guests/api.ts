import { z } from 'zod';
import { manager, staff } from '#kit/caller.ts';
import { answer, done, slice, verb } from '#kit/contract.ts';
import { day, id, text, words } from '#kit/text.ts';
import { addressParts } from './address.ts';
import {
  country,
  fileInput,
  importShape,
  lineOutcomes,
  mappingShape,
  previewShape,
  reportLineShape,
} from './bring/shapes.ts';
import {
  allergens,
  materials,
  memoryKinds,
  occasionKinds,
  relations,
  sensitivities,
  severities,
  sureness,
} from './memory.ts';

export const consentPurposes = ['marketing', 'health', 'contact'] as const;
export const consentChannels = ['email', 'text', 'phone', 'post', 'any'] as const;

/** One thing remembered, as it is written; memory.ts says what each part means. */
export const memoryFacts = z.object({
  kind: z.enum(memoryKinds),
  text: words(500),
  allergen: z.enum(allergens).nullable(),
  material: z.enum(materials).nullable(),
  severity: z.enum(severities).nullable(),
  occasion: z.enum(occasionKinds).nullable(),
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
  year: z.int().min(1880).max(2200).nullable(),
  personName: text(120).nullable(),
  relation: z.enum(relations).nullable(),
  sure: z.enum(sureness),
  sensitivity: z.enum(sensitivities),
  sayAloud: z.boolean(),
  until: day.nullable(),
});

export const memoryShape = memoryFacts.extend({
  id,
  guestId: id,
  /** Empty where the words were erased. */
  text: z.string(),
  line: z.string(),
  noticedBy: z.string().nullable(),
  noticedFrom: z.string(),
  noticedAt: z.string(),
  onlyVisitId: id.nullable(),
  lastUsedAt: z.string().nullable(),
  lastConfirmedAt: z.string().nullable(),
  retiredAt: z.string().nullable(),
  retiredWhy: z.string().nullable(),
});

export const identityShape = z.object({
  id,
  kind: z.enum(['email', 'phone', 'external']),
  value: z.string(),
  raw: z.string(),
  source: z.string(),
});

/** How sensitive a memory may be kept: with the guest's recorded word, or until this visit is over. */
const keeping = {
  consent: z.enum(['recorded', 'this_visit']).nullable().default(null),
  visitId: id.nullable().default(null),
};

const name = z.object({
  name: words(200),
  given: text(100).nullable(),
  family: text(100).nullable(),
  pronunciation: text(120).nullable(),
});

const addressInput = z
  .partialRecord(z.enum(addressParts), words(500))
  .refine((address) => Object.keys(address).length > 0, 'An address has a street, or at least a town.');

export const recognisedShape = z.object({
  guestId: id,
  name: z.string(),
  pronunciation: z.string().nullable(),
  score: z.number(),
  /** Why this one, in words: "same phone", "sounds like Lindqvist". */
  reasons: z.array(z.string()),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});

export const guests = slice('guests', {
  recognise: answer(staff, 'Who this may be: from a phone, an e-mail, half a name or one with a typo')
    .input(z.object({ query: text(200), limit: z.int().min(1).max(20).default(8) }))
    .output(z.array(recognisedShape)),
  list: answer(staff, 'Guests by name, a page at a time')
    .input(z.object({ after: id.nullable().default(null), limit: z.int().min(1).max(100).default(50) }))
    .output(
      z.object({
        guests: z.array(
          z.object({
            guestId: id,
            name: z.string(),
            email: z.string().nullable(),
            phone: z.string().nullable(),
          }),
        ),
        after: id.nullable(),
        total: z.int(),
      }),
    ),
  guest: answer(staff, 'One guest with all that is known of them')
    .input(z.object({ guestId: id }))
    .output(
      z.object({
        guestId: id,
        name: z.string(),
        given: z.string().nullable(),
        family: z.string().nullable(),
        pronunciation: z.string().nullable(),
        metAt: z.string(),
        erasedAt: z.string().nullable(),
        records: z.array(z.object({ id, name: z.string(), source: z.string(), metAt: z.string() })),
        identities: z.array(identityShape),
        /** As far as it is known; null for nothing. */
        address: z.partialRecord(z.enum(addressParts), z.string()).nullable(),
        memories: z.array(memoryShape),
        proposals: z.array(
          memoryFacts.extend({
            id,
            line: z.string(),
            note: z.string(),
            noticedFrom: z.string(),
            expiresAt: z.string().nullable(),
          }),
        ),
        consents: z.array(
          z.object({
            purpose: z.enum(consentPurposes),
            channel: z.enum(consentChannels),
            given: z.boolean(),
            source: z.string(),
            at: z.string(),
          }),
        ),
        stopped: z.boolean(),
        company: z.array(z.object({ id, guestId: id, name: z.string(), relation: z.string() })),
        merges: z.array(
          z.object({
            id,
            keptId: id,
            joinedId: id,
            joinedName: z.string(),
            evidence: z.array(z.string()),
            mergedAt: z.string(),
            mergedBy: z.string().nullable(),
          }),
        ),
        /** Records that may be the same person, never joined by themselves. */
        perhapsSame: z.array(z.object({ guestId: id, name: z.string(), reasons: z.array(z.string()) })),
      }),
    ),
  timeline: answer(staff, 'Everything that happened with a guest on both ledgers, newest first')
    .input(
      z.object({
        guestId: id,
        before: id.nullable().default(null),
        limit: z.int().min(1).max(100).default(30),
      }),
    )
    .output(
      z.object({
        events: z.array(
          z.object({
            id,
            name: z.string(),
            ledger: z.enum(['service', 'hospitality', 'neither']),
            at: z.string(),
            sentence: z.string(),
            by: z.string().nullable(),
          }),
        ),
        before: id.nullable(),
      }),
    ),
  retired: answer(staff, 'What is no longer remembered of a guest, and why')
    .input(z.object({ guestId: id }))
    .output(z.array(memoryShape)),

  meet: verb(staff, 'A guest the house has not met before')
    .input(
      name.extend({
        emails: z.array(text(320)).max(10).default([]),
        phones: z.array(text(60)).max(10).default([]),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ guestId: id })),
  describe: verb(staff, 'Correct a guest’s name and how it is said')
    .input(name.extend({ guestId: id }))
    .output(done),
  addIdentity: verb(staff, 'Another e-mail, phone or number a guest is known by')
    .input(
      z.object({
        guestId: id,
        kind: z.enum(['email', 'phone', 'external']),
        value: words(320),
        source: text(60).default(''),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ identityId: id })),
  retireIdentity: verb(staff, 'A guest is no longer reached by this')
    .input(z.object({ identityId: id }))
    .output(done),
  livesAt: verb(staff, 'Where a letter finds a guest; null for nowhere that is known')
    .input(z.object({ guestId: id, address: addressInput.nullable() }))
    .output(done),

  note: verb(staff, 'A note in one breath, split into proposals to accept')
    .input(
      z.object({ guestId: id, note: words(5000), from: words(60), visitId: id.nullable().default(null) }),
    )
    .output(z.object({ proposalIds: z.array(id) })),
  accept: verb(staff, 'Take up a proposal as it is or corrected')
    .input(z.object({ proposalId: id, facts: memoryFacts.nullable().default(null), ...keeping }))
    .output(z.object({ memoryId: id })),
  dismiss: verb(staff, 'Leave a proposal')
    .input(z.object({ proposalId: id }))
    .output(done),
  remember: verb(staff, 'Remember one thing of a guest')
    .input(z.object({ guestId: id, facts: memoryFacts, from: words(60), ...keeping }))
    .output(z.object({ memoryId: id })),
  correct: verb(staff, 'What was remembered was not quite right: the old is retired, the new stands')
    .input(z.object({ memoryId: id, facts: memoryFacts, ...keeping }))
    .output(z.object({ memoryId: id })),
  noLongerTrue: verb(staff, 'It was true once')
    .input(z.object({ memoryId: id }))
    .output(done),
  stillTrue: verb(staff, 'Take back “no longer true”')
    .input(z.object({ memoryId: id }))
    .output(done),
  forget: verb(staff, 'Forget it: its words are erased for good')
    .input(z.object({ memoryId: id }))
    .output(done),
  confirm: verb(staff, 'It is still so')
    .input(z.object({ memoryId: id }))
    .output(done),
  used: verb(staff, 'It served the guest on this visit')
    .input(z.object({ memoryId: id, visitId: id.nullable().default(null) }))
    .output(done),
  notNow: verb(staff, 'Not on this visit')
    .input(z.object({ memoryId: id, visitId: id.nullable().default(null) }))
    .output(done),

  consent: verb(staff, 'A guest’s word, given or taken back')
    .input(
      z.object({
        guestId: id,
        purpose: z.enum(consentPurposes),
        channel: z.enum(consentChannels),
        given: z.boolean(),
        source: words(120),
      }),
    )
    .output(done),
  hear: verb(staff, 'What a guest wrote, looked at for STOP in any wording')
    .input(z.object({ guestId: id, channel: z.enum(['email', 'text', 'phone']), text: text(5000) }))
    .output(z.object({ stopped: z.boolean() })),

  relate: verb(staff, 'Two guests belong together')
    .input(z.object({ guestId: id, otherId: id, relation: z.enum(relations) }))
    .output(z.object({ companyId: id })),
  unrelate: verb(staff, 'Two guests no longer belong together')
    .input(z.object({ companyId: id }))
    .output(done),

  evidence: answer(staff, 'What speaks for and against two being one person')
    .input(z.object({ oneId: id, otherId: id }))
    .output(
      z.object({ codes: z.array(z.string()), reasons: z.array(z.string()), doubts: z.array(z.string()) }),
    ),
  merge: verb(staff, 'Two are one person: nothing moves, and it can be undone for ever')
    .input(z.object({ keptId: id, joinedId: id }))
    .output(z.object({ mergeId: id })),
  split: verb(staff, 'They were two after all')
    .input(z.object({ mergeId: id }))
    .output(z.object({ keptId: id, joinedId: id })),
  sinceMerge: answer(staff, 'What was added since two were merged, and on which record it stays')
    .input(z.object({ mergeId: id }))
    .output(z.array(z.object({ recordId: id, what: z.string(), at: z.string() }))),

  erase: verb(manager, 'Erase every word of a guest; figures stay')
    .input(z.object({ guestId: id }))
    .output(done),
  erasures: answer(manager, 'Erasures, and what is still open')
    .input(z.object({}))
    .output(
      z.array(
        z.object({ guestId: id, slice: z.string(), askedAt: z.string(), doneAt: z.string().nullable() }),
      ),
    ),

  previewImport: answer(manager, 'How a file of guests would be read, and what its first lines would become')
    .input(z.object({ ...fileInput, country }))
    .output(previewShape),
  startImport: verb(
    manager,
    'Bring in the guests of a file, in the background; a dry run reports and keeps nothing',
  )
    .input(z.object({ ...fileInput, country, dryRun: z.boolean().default(false) }))
    .output(z.object({ importId: id })),
  stopImport: verb(manager, 'Stop bringing in a file; what is in stays')
    .input(z.object({ importId: id }))
    .output(done),
  goOnWithImport: verb(manager, 'Go on with a stopped file where it was')
    .input(z.object({ importId: id }))
    .output(done),
  saveMapping: verb(manager, 'How files with these headings are read from now on')
    .input(z.object({ headings: z.array(text(500)).min(1).max(500), mapping: mappingShape }))
    .output(done),
  imports: answer(manager, 'Files brought in, newest first').input(z.object({})).output(z.array(importShape)),
  import: answer(manager, 'How far a file is')
    .input(z.object({ importId: id }))
    .output(importShape),
  importReport: answer(manager, 'What became of each line of a file')
    .input(
      z.object({
        importId: id,
        outcome: z.enum(lineOutcomes).nullable().default(null),
        after: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(200),
      }),
    )
    .output(z.array(reportLineShape)),
});
