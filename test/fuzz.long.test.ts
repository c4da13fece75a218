import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { newId } from '#kit/id.ts';
import { contractByName } from '#app/product.ts';
import { newBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { openTestHouse } from './house.ts';
import type { TestHouse } from './house.ts';

type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  pattern?: string;
};

let house: TestHouse;
let ids: string[];
let owner: Browser;
let signedIn = 0;
before(async () => {
  house = await openTestHouse();
  const { guestId } = await house.owner.guests.meet({
    name: 'Amara Okafor',
    given: null,
    family: null,
    pronunciation: null,
  });
  const { visitId } = await house.owner.visits.walkIn({ venueId: house.venueId, guestIds: [guestId] });
  owner = newBrowser(house, house.slug);
  await owner.signIn('natalie@halcyon.test');
  const { conversationId, messageId } = await house.owner.desk.begin({
    venueId: house.venueId,
    channel: 'counter',
    guestId,
    text: 'Asked for the umbrella',
    direction: 'in',
  });
  ids = [guestId, visitId, house.venueId, conversationId, messageId, newId()];
});
after(() => house.close());

const spoilt = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  'x',
  'a\0b',
  'lone \ud800 surrogate',
  '\udfff',
  'x'.repeat(200_000),
  '\u202e‏😀'.repeat(300),
  "'; drop table guests.record; --",
  '%_\\',
  '{{',
  '<script>',
  '=1+1',
  '2026-02-30',
  '0000-00-00',
  '+999999-12-31',
  '9999-12-31',
  '2026-11-21T25:61:00Z',
  '+275760-09-13T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  {},
  [[]],
  [null],
  { __proto__: { a: 1 } },
  { constructor: 1 },
  nested(200),
  Array.from({ length: 2000 }, () => 'x'),
] as const;

const bodies = [
  '',
  '"',
  '{',
  'null',
  '[]',
  '"x"',
  '0',
  '{"a":',
  '{"__proto__":{"x":1}}',
  '[['.repeat(50_000),
  `{"x":${'{"x":'.repeat(20_000)}`,
  '\0',
  '\ud800',
  '{"query":"\\u0000"}',
  '{"query":"\\ud800"}',
];

for (const [name, value] of [...contractByName].filter(([one]) => !one.startsWith('team.leave'))) {
  test(`${name} has a sentence for whatever is sent to it`, async () => {
    for (const body of bodies) await mustAnswer(name, body);
    const input = value['~orpc'].inputSchema;
    assert.ok(input instanceof z.ZodType, `${name} takes no schema`);
    const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
    const paths = pathsOf(schema);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...spoilt)), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.nat(1000),
        async (spoils, luck) => {
          const sound = sample(schema, luck) as Record<string, unknown>;
          for (const [path, bad] of spoils) put(sound, path, bad);
          await mustAnswer(name, JSON.stringify(sound));
        },
      ),
      { numRuns: 40, seed: 20_261_121 },
    );
  });
}

async function mustAnswer(name: string, body: string): Promise<void> {
  const begun = performance.now();
  let response = await send(name, body);
  // Making this browser a tablet, say, has signed the owner out.
  if (response.status === 401) {
    owner = newBrowser(house, house.slug, `10.1.${signedIn >> 8}.${signedIn & 255}`);
    signedIn += 1;
    await owner.signIn('natalie@halcyon.test');
    response = await send(name, body);
  }
  const said = await response.text();
  assert.notEqual(response.status, 401, `${name} is not reached`);
  assert.ok(response.status < 500, `${name} answers ${response.status} to ${body.slice(0, 300)}: ${said}`);
  assert.ok(performance.now() - begun < 5000, `${name} takes too long over ${body.slice(0, 300)}`);
  if (response.status >= 400) {
    const { data } = JSON.parse(said) as { data?: { sentence?: string } };
    assert.match(data?.sentence ?? '', /^[A-Z“].+[.?!]$/s, `${name} has no sentence: ${said}`);
  }
}

async function send(name: string, body: string): Promise<Response> {
  const cookie = [...owner.cookies].map(([key, held]) => `${key}=${held}`).join('; ');
  return house.request(`/api/${name}`, {
    method: 'POST',
    headers: { cookie, 'x-house': house.slug, 'content-type': 'application/json' },
    body,
  });
}

/** Every place in an input at which something can be put. */
function pathsOf(schema: Schema, at: string[] = []): string[][] {
  const own = at.length > 0 ? [at] : [['unknown']];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => pathsOf(one, [...at, key]));
  const items = schema.items ? pathsOf(schema.items, [...at, '0']) : [];
  const either = (schema.anyOf ?? []).flatMap((one) => pathsOf(one, at));
  return [...own, ...inside, ...items, ...either];
}

/** An input that may well be taken, so that what is spoilt in it reaches the rules behind the contract. */
function sample(schema: Schema, luck: number): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[luck % schema.enum.length];
  if (schema.anyOf) return sample(schema.anyOf[luck % schema.anyOf.length]!, luck);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, one], at) => [key, sample(one, luck + at)]),
    );
  }
  if (type === 'array')
    return Array.from({ length: luck % 3 }, (_, at) => sample(schema.items ?? {}, luck + at));
  if (type === 'integer' || type === 'number') return luck % 12;
  if (type === 'boolean') return luck % 2 === 0;
  if (type === 'null') return null;
  return textOf(schema, luck);
}

function textOf({ format, pattern }: Schema, luck: number): string {
  if (format === 'uuid') return ids[luck % ids.length]!;
  if (format === 'date') return '2026-11-21';
  if (format === 'date-time') return '2026-11-21T10:30:00Z';
  if (format === 'email') return 'mei@halcyon.test';
  if (pattern?.includes('A-Z')) return pattern.includes('{3}') ? 'GBP' : 'GB';
  return ['window seat', 'Okafor', '+44 20 7946 0000', 'allergic to latex'][luck % 4]!;
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at: Record<string, unknown> = target;
  for (const key of path.slice(0, -1)) {
    const next = at[key];
    if (typeof next !== 'object' || next === null) return;
    at = next as Record<string, unknown>;
  }
  at[path.at(-1)!] = value;
}

function nested(depth: number): unknown {
  let inner: unknown = 'x';
  for (let i = 0; i < depth; i += 1) inner = { x: inner };
  return inner;
}
