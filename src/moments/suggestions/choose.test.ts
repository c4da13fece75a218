import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InMind } from '#guests/in-mind.ts';
import { mayBeSaidAloud, sensitivityOf } from '#guests/memory.ts';
import type { MemoryFacts } from '#guests/memory.ts';
import { occasionsOn } from '#regulars/occasion.ts';
import { stageOf } from '#regulars/stage.ts';
import type { VisitCounts } from '#regulars/stage.ts';
import type { GuestState } from '../gestures/guest-state.ts';
import { ideasOf } from '../ideas/book.ts';
import type { Fits, Idea, IdeaContent } from '../ideas/idea.ts';
import type { Coming, Means, VisitAhead } from './choice.ts';
import { choose } from './choose.ts';

const day = '2026-11-21';
const never: VisitCounts = { visits: 0, firstDay: null, lastDay: null };
const often: VisitCounts = { visits: 6, firstDay: '2026-01-04', lastDay: '2026-11-01' };
const always: VisitCounts = { visits: 61, firstDay: '2021-03-06', lastDay: '2026-10-24' };
const means: Means = {
  currency: 'GBP',
  allowance: { personLeftMinor: 5_000, guestLeftMinor: 1_000, purseLeftMinor: 60_000, smallMinor: 1_000 },
  shareMinor: 6_000,
};

let ids = 0;
const nextId = () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;

function remembered(some: Partial<MemoryFacts>, of: Partial<Omit<InMind, 'facts'>> = {}): InMind {
  const plain: MemoryFacts = {
    ...{ kind: 'preference', text: '', allergen: null, material: null, severity: null, occasion: null },
    ...{ month: null, day: null, year: null, personName: null, relation: null, sure: 'certain', until: null },
    ...{ sensitivity: 'plain', sayAloud: true },
    ...some,
  };
  const sensitivity = some.sensitivity ?? sensitivityOf(plain);
  const facts = { ...plain, sensitivity, sayAloud: mayBeSaidAloud({ ...plain, sensitivity }) };
  const noticed = { by: 'Mei', from: 'said', on: '2026-09-01', lastUsedOn: null, lastConfirmedOn: null };
  return { id: nextId(), guestId: '', facts, noticed, notNow: false, ...of };
}

const untouched: Omit<GuestState, 'personId'> = {
  ...{ toMakeRight: false, wishedNone: false, stopped: false, wordsLately: 0, given: 0, gifts: 0 },
  ...{ visitsGiven: new Set(), ideasLately: new Set(), memoriesLately: new Set() },
  ...{ lastGiftMinor: null, lastGiftCurrency: null, lastGivenAt: null },
};

type Who = {
  visits?: VisitCounts;
  memories?: InMind[];
  state?: Partial<GuestState>;
  waited?: number;
  id?: string;
};

function coming({ visits = often, memories = [], state = {}, waited, id = nextId() }: Who): Coming {
  const occasions = occasionsOn(day, { visits, memories, firstTimers: [] });
  return {
    ...{ guestId: id, host: false, visits, memories, occasions },
    stage: stageOf(visits, day),
    state: { ...untouched, personId: id, ...state },
    waited: waited ?? visits.visits,
  };
}

function visit(guests: Coming[], of: Partial<VisitAhead> = {}): VisitAhead {
  return {
    visitId: nextId(),
    day,
    partySize: guests.length || 1,
    weather: null,
    putAside: [],
    guests,
    ...of,
  };
}

function idea(key: string, fits: Fits, of: Partial<Idea> = {}): Idea {
  return {
    ...{ key, title: key, needs: '', costMinor: 0, contains: [], who: 'anyone', fits, inspiration: false },
    ...of,
  };
}

function only(guest: Who, book: Idea[], of: Partial<VisitAhead> = {}, given = means) {
  const one = visit([coming(guest)], of);
  return choose([one], book, given).get(one.visitId)!;
}

const tea = idea('tea', { memory: { kinds: ['preference'], words: ['tea'] } }, { contains: ['drink'] });
const toast = idea('toast', { memory: { words: ['champagne', 'toast'] } }, { contains: ['alcohol'] });
const listen = idea('listen', { memory: { kinds: ['story'] } });
const song = idea('song', { memory: { words: ['cello', 'radio'] } }, { title: 'A song on the radio' });
const cake = idea('cake', { occasions: ['birthday'] }, { contains: ['food'], costMinor: 280 });
const card = idea('card', { occasions: ['birthday', 'first_visit_anniversary', 'nth_visit'] });
const walk = idea('walk', { occasions: ['first_visit'], stages: ['first'] });
const umbrella = idea('umbrella', { weather: ['rain'] });
const table = idea('table', { stages: ['regular', 'lifelong'], party: { min: 2 } });
const wet = idea('wet', { stages: ['regular'], weather: ['rain'] });
const birthday = { kind: 'occasion', text: 'Birthday', occasion: 'birthday', month: 11, day: 21 } as const;

const rules: [what: string, Who, Idea[], expected: string | null, Partial<VisitAhead>?][] = [
  [
    'a preference that names it',
    { memories: [remembered({ text: 'Black tea with cardamom' })] },
    [tea],
    'tea',
  ],
  [
    'case, accents and the plural make no difference',
    { memories: [remembered({ text: 'Tôasts' })] },
    [{ ...toast, contains: [] }],
    'toast',
  ],
  [
    'tea is not in a steak or a team',
    { memories: [remembered({ text: 'Steak for the team' })] },
    [tea],
    null,
  ],
  [
    'nor where it is said that it is not wanted',
    { memories: [remembered({ text: 'Coffee, never tea' })] },
    [tea],
    null,
  ],
  [
    'a word in a memory of another kind is none',
    { memories: [remembered({ kind: 'story', text: 'Grows tea' })] },
    [tea],
    null,
  ],
  ['a guess is no reason', { memories: [remembered({ text: 'Tea', sure: 'guess' })] }, [tea], null],
  [
    'what is put off for this visit is none',
    { memories: [remembered({ text: 'Tea' }, { notNow: true })] },
    [tea],
    null,
  ],
  [
    'what is private is none',
    { memories: [remembered({ kind: 'story', text: 'Going through a divorce' })] },
    [listen],
    null,
  ],
  [
    'what is of health is none',
    { memories: [remembered({ kind: 'story', text: 'Back after surgery' })] },
    [listen],
    null,
  ],
  ['an aversion is none', { memories: [remembered({ kind: 'aversion', text: 'The radio' })] }, [song], null],
  [
    'an aversion keeps away what it names',
    {
      memories: [
        remembered({ text: 'Cello' }),
        remembered({ kind: 'aversion', text: 'Radio with the news on' }),
      ],
    },
    [song],
    null,
  ],
  [
    'a preference that says what not keeps it away too',
    { memories: [remembered({ text: 'Cello, no radio' })] },
    [song],
    null,
  ],
  ['without either it is there', { memories: [remembered({ text: 'Cello' })] }, [song], 'song'],
  ['a birthday today', { memories: [remembered(birthday)] }, [cake], 'cake'],
  ['a birthday some other day', { memories: [remembered({ ...birthday, day: 22 })] }, [cake], null],
  [
    'a birthday some other day is no occasion to remember either',
    { memories: [remembered({ ...birthday, day: 22 })] },
    [idea('any', { memory: { kinds: ['occasion'] } })],
    null,
  ],
  [
    'a private birthday',
    { memories: [remembered({ ...birthday, sensitivity: 'private' })] },
    [cake, card],
    null,
  ],
  [
    'with a nut allergy no cake',
    { memories: [remembered(birthday), remembered({ kind: 'allergy', text: 'Nuts' })] },
    [cake],
    null,
  ],
  [
    'with a nut allergy the card',
    { memories: [remembered(birthday), remembered({ kind: 'allergy', text: 'Nuts' })] },
    [cake, card],
    'card',
  ],
  [
    'with an access need no cake',
    { memories: [remembered(birthday), remembered({ kind: 'access', text: 'Ramp' })] },
    [cake],
    null,
  ],
  [
    'with a medical diet no cake',
    { memories: [remembered(birthday), remembered({ kind: 'dietary', text: 'No gluten' })] },
    [cake],
    null,
  ],
  [
    'with a diet of choice no cake',
    { memories: [remembered(birthday), remembered({ kind: 'dietary', text: 'Vegan' })] },
    [cake],
    null,
  ],
  [
    'with a diet the tea she likes',
    { memories: [remembered({ text: 'Green tea' }), remembered({ kind: 'dietary', text: 'Vegan' })] },
    [tea],
    'tea',
  ],
  [
    'with an allergy not even that',
    { memories: [remembered({ text: 'Green tea' }), remembered({ kind: 'allergy', text: 'Nuts' })] },
    [tea],
    null,
  ],
  ['champagne for one who told us', { memories: [remembered({ text: 'Champagne, dry' })] }, [toast], 'toast'],
  [
    'champagne for a story about a toast',
    { memories: [remembered({ kind: 'story', text: 'Gave a toast' })] },
    [toast],
    null,
  ],
  [
    'champagne beside a private word',
    {
      memories: [remembered({ text: 'Champagne' }), remembered({ kind: 'detail', text: 'Sober since May' })],
    },
    [toast],
    null,
  ],
  [
    'champagne beside a plain one',
    {
      memories: [
        remembered({ text: 'Champagne' }),
        remembered({ kind: 'detail', text: 'Is driving tonight' }),
      ],
    },
    [toast],
    null,
  ],
  ['a first visit', { visits: never }, [walk], 'walk'],
  [
    'a fact of the visits is a reason',
    { visits: { visits: 9, firstDay: '2026-01-01', lastDay: '2026-11-01' } },
    [card],
    'card',
  ],
  ['the weather alone is none', {}, [umbrella], null, { weather: 'rain' }],
  ['the weather beside a reason', {}, [wet], 'wet', { weather: 'rain' }],
  ['other weather', {}, [wet], null, { weather: 'hot' }],
  ['weather nobody typed', {}, [wet], null],
  ['a party of two', {}, [table], 'table', { partySize: 2 }],
  ['alone', {}, [table], null, { partySize: 1 }],
  [
    'an inspiration is never suggested',
    { memories: [remembered({ text: 'Tea' })] },
    [{ ...tea, inspiration: true }],
    null,
  ],
  ['what was put aside', { memories: [remembered({ text: 'Tea' })] }, [tea], null, { putAside: ['tea'] }],
  [
    'the same within a year',
    { memories: [remembered({ text: 'Tea' })], state: { ideasLately: new Set(['tea']) } },
    [tea],
    null,
  ],
  [
    'more than may be spent on one guest',
    { memories: [remembered({ text: 'Tea' })] },
    [{ ...tea, costMinor: 1_001 }],
    null,
  ],
  [
    'less than the last gift',
    {
      memories: [remembered({ text: 'Tea' })],
      state: { gifts: 1, lastGiftMinor: 500, lastGiftCurrency: 'GBP' },
    },
    [{ ...tea, costMinor: 100 }],
    null,
  ],
  [
    'their own words before a kind of memory',
    { memories: [remembered({ text: 'Tea' }), remembered({ kind: 'story', text: 'Restores boats' })] },
    [listen, tea],
    'tea',
  ],
  [
    'the cheaper of two',
    { memories: [remembered({ text: 'Tea' })] },
    [{ ...tea, key: 'dear', costMinor: 900 }, tea],
    'tea',
  ],
];
for (const [what, who, book, expected, of] of rules)
  test(`${what}: ${expected ?? 'nothing'}`, () => {
    const choice = only(who, book, of);
    assert.equal(choice.ideaKey, expected);
    if (expected === null) assert.equal(choice.heldWhy, 'nothing_fits');
    else assert.ok(choice.because.length > 0);
  });

const holds: [Partial<GuestState>, string][] = [
  [{ toMakeRight: true }, 'to_make_right'],
  [{ wishedNone: true }, 'wished_none'],
  [{ stopped: true }, 'stopped'],
  [{ wordsLately: 4 }, 'enough_lately'],
];
for (const [state, why] of holds)
  test(`nothing at all is suggested to one whom “${why}” holds`, () => {
    const choice = only({ memories: [remembered({ text: 'Tea' })], state }, [tea, listen, walk]);
    assert.deepEqual([choice.ideaKey, choice.heldWhy], [null, why]);
    assert.notEqual(choice.guestId, null);
  });

test('one delight a visit', () => {
  const guest = coming({ memories: [remembered({ text: 'Tea' })] });
  const one = visit([guest]);
  const given = visit([{ ...guest, state: { ...guest.state, visitsGiven: new Set([one.visitId]) } }]);
  assert.equal(choose([one], [tea], means).get(one.visitId)?.ideaKey, 'tea');
  const again = { ...given, visitId: one.visitId };
  assert.equal(choose([again], [tea], means).get(one.visitId)?.heldWhy, 'one_a_visit');
});

test('while one of a party waits for an apology nobody at the table is given anything', () => {
  const party = [
    coming({ memories: [remembered({ text: 'Tea' })] }),
    coming({ state: { toMakeRight: true } }),
  ];
  const one = visit(party);
  const choice = choose([one], [tea], means).get(one.visitId)!;
  assert.deepEqual([choice.heldWhy, choice.guestId], ['to_make_right', party[1]!.guestId]);
});

test('of a party the one who may be given something is, where another asked for none', () => {
  const party = [
    coming({ memories: [remembered({ text: 'Tea' })] }),
    coming({ memories: [remembered({ text: 'Tea' })], state: { wishedNone: true } }),
  ];
  const one = visit(party);
  assert.equal(choose([one], [tea], means).get(one.visitId)?.guestId, party[0]!.guestId);
});

test('an allergy of one of the party keeps plates from all of it', () => {
  const one = visit([
    coming({ memories: [remembered({ text: 'Tea' })] }),
    coming({ memories: [remembered({ kind: 'allergy', text: 'Milk' })] }),
  ]);
  assert.deepEqual(choose([one], [tea], means).get(one.visitId)?.others, [{ ideaKey: 'tea', why: 'health' }]);
});

test('a memory that led to something within the year is not used again, another one is', () => {
  const [used, other] = [
    remembered({ kind: 'story', text: 'Boats' }),
    remembered({ kind: 'story', text: 'Cello' }),
  ];
  const state = { memoriesLately: new Set([used.id]) };
  assert.equal(only({ memories: [used, other], state }, [listen]).memoryId, other.id);
  assert.deepEqual(only({ memories: [used], state }, [listen]).others, [
    { ideaKey: 'listen', why: 'memory_used' },
  ]);
});

test('nobody named is nobody to suggest anything for', () => {
  const one = visit([]);
  assert.equal(choose([one], [tea], means).get(one.visitId)?.heldWhy, 'not_our_guest');
});

test('it says why this and why not those, three of them, and what was put aside besides', () => {
  const choice = only({ memories: [remembered({ text: 'Tea' })] }, [tea, listen, toast, walk, cake, table], {
    putAside: ['cake'],
  });
  assert.deepEqual(
    choice.because.map(({ code }) => code),
    ['memory'],
  );
  assert.deepEqual(choice.others[0], { ideaKey: 'cake', why: 'put_aside' });
  assert.equal(choice.others.length, 4);
});

test('a lifelong guest is not starved by newcomers who are easier to surprise', () => {
  const gift = idea('gift', { stages: ['first', 'lifelong'] }, { costMinor: 500 });
  const newcomers = Array.from({ length: 40 }, () => visit([coming({ visits: never })]));
  const lifelong = visit([coming({ visits: always, waited: 9 })]);
  const poor = { ...means, shareMinor: 600 };
  const chosen = choose([...newcomers, lifelong], [gift], poor);
  assert.equal(chosen.get(lifelong.visitId)?.ideaKey, 'gift');
  const others = newcomers.map(({ visitId }) => chosen.get(visitId)!);
  assert.ok(others.every(({ ideaKey, others: [other] }) => ideaKey === null && other?.why === 'days_share'));
  // And one who was given something on the last visit leaves the turn to the others.
  const lately = visit([coming({ visits: always, waited: 0 })]);
  const second = choose([...newcomers, lately], [gift], poor);
  assert.equal(second.get(lately.visitId)?.ideaKey, null);
});

test('through a year of evenings everybody of every stage has their turn', () => {
  const gift = (n: number) =>
    idea(`gift${n}`, { stages: ['first', 'returning', 'regular', 'lifelong'] }, { costMinor: 500 });
  const book = Array.from({ length: 60 }, (_, n) => gift(n));
  const lifelong = { id: nextId(), waited: 0, given: new Set<string>() };
  let longest = 0;
  for (let evening = 0; evening < 50; evening += 1) {
    const visits = { ...always, visits: always.visits + evening };
    const state = { ideasLately: lifelong.given, gifts: 1, lastGiftMinor: 500, lastGiftCurrency: 'GBP' };
    const regular = visit([coming({ ...lifelong, visits, state })]);
    const newcomers = Array.from({ length: 20 }, () => visit([coming({ visits: never })]));
    const { ideaKey } = choose([...newcomers, regular], book, { ...means, shareMinor: 600 }).get(
      regular.visitId,
    )!;
    if (ideaKey) lifelong.given = new Set([...lifelong.given, ideaKey]);
    lifelong.waited = ideaKey ? 0 : lifelong.waited + 1;
    longest = Math.max(longest, lifelong.waited);
  }
  assert.ok(lifelong.given.size >= 7, `${lifelong.given.size} in fifty visits`);
  assert.ok(longest <= 7, `waited ${longest} visits`);
});

test('what costs is planned while the share of the day lasts, what costs nothing for everyone', () => {
  const dear = idea('dear', { stages: ['regular'] }, { costMinor: 400 });
  const free = idea('free', { memory: { kinds: ['story'] } });
  const visits = Array.from({ length: 10 }, (_, n) =>
    visit([coming({ waited: n, memories: n % 2 ? [remembered({ kind: 'story', text: 'Boats' })] : [] })]),
  );
  const chosen = [...choose(visits, [dear, free], { ...means, shareMinor: 900 }).values()];
  assert.equal(chosen.filter(({ ideaKey }) => ideaKey === 'dear').length, 2);
  assert.equal(chosen.filter(({ ideaKey }) => ideaKey === 'free').length, 5);
});

/** Small and fast, and the same on every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const texts: Partial<MemoryFacts>[] = [
  ...['Black tea', 'Window chair', 'Champagne', 'Coffee, never tea', 'A quiet appointment'].map((text) => ({
    text,
  })),
  ...['Just moved house', 'Going through a divorce', 'Learning the cello', 'Back after surgery'].map(
    (text) => ({ kind: 'story' as const, text }),
  ),
  ...['Hairspray', 'Radio'].map((text) => ({ kind: 'aversion' as const, text })),
  { kind: 'allergy', text: 'Nuts' },
  { kind: 'dietary', text: 'Vegan' },
  { kind: 'person', text: 'Dog', personName: 'Biscuit', relation: 'dog' },
  birthday,
];
const contents: IdeaContent[] = ['food', 'drink', 'alcohol', 'scent', 'product', 'flowers'];

function anyVisits(roll: (below: number) => number): VisitAhead[] {
  const book = ideasOf('salon').map(({ key }) => key);
  return Array.from({ length: 1 + roll(12) }, () => {
    const guests = Array.from({ length: roll(4) }, () => {
      const memories = texts.filter(() => roll(5) === 0).map((facts) => remembered(facts));
      const gifts = roll(3);
      return coming({
        visits: [
          never,
          often,
          always,
          { visits: 1 + roll(120), firstDay: '2024-11-21', lastDay: '2026-10-01' },
        ][roll(4)]!,
        memories,
        waited: roll(20),
        state: {
          ...{
            toMakeRight: roll(12) === 0,
            wishedNone: roll(12) === 0,
            stopped: roll(12) === 0,
            wordsLately: roll(6),
          },
          ideasLately: new Set(book.filter(() => roll(6) === 0)),
          memoriesLately: new Set(memories.filter(() => roll(4) === 0).map(({ id }) => id)),
          ...{ gifts, lastGiftMinor: gifts ? roll(400) : null, lastGiftCurrency: gifts ? 'GBP' : null },
        },
      });
    });
    return visit(guests, {
      weather: [null, 'rain', 'hot', 'snow'][roll(4)] as VisitAhead['weather'],
      partySize: Math.max(1, guests.length + roll(2)),
      putAside: book.filter(() => roll(20) === 0),
    });
  });
}

test('the order of visits, guests, memories and ideas changes nothing, nor does asking once more', () => {
  const roll = dice(7);
  for (let n = 0; n < 300; n += 1) {
    const book = ideasOf('salon');
    const visits = anyVisits(roll);
    const share = { ...means, shareMinor: roll(2_000) };
    const mixed = shuffled(visits, roll).map((one) => ({
      ...one,
      guests: shuffled(one.guests, roll).map((guest) => ({
        ...guest,
        memories: shuffled(guest.memories, roll),
        occasions: shuffled(guest.occasions, roll),
      })),
    }));
    const [first, again, other] = [
      choose(visits, book, share),
      choose(visits, book, share),
      choose(mixed, shuffled(book, roll), share),
    ];
    for (const { visitId } of visits) {
      assert.deepEqual(again.get(visitId), first.get(visitId));
      assert.deepEqual(other.get(visitId), first.get(visitId));
    }
  }
});

test('whatever comes, a suggestion has a true reason, repeats nothing, harms nobody and is within the means', () => {
  const roll = dice(42);
  const book = new Map(ideasOf('salon').map((one) => [one.key, one]));
  let suggested = 0;
  for (let n = 0; n < 1_000; n += 1) {
    const visits = anyVisits(roll);
    const shareMinor = roll(2_000);
    const chosen = choose(visits, [...book.values()], { ...means, shareMinor });
    let spent = 0;
    for (const { visitId, guests, putAside } of visits) {
      const choice = chosen.get(visitId)!;
      assert.equal(choice.ideaKey === null, choice.heldWhy !== null);
      if (choice.ideaKey === null) continue;
      suggested += 1;
      const guest = guests.find(({ guestId }) => guestId === choice.guestId)!;
      const found = book.get(choice.ideaKey)!;
      spent += found.costMinor;
      const { toMakeRight, wishedNone, stopped, wordsLately, ideasLately, memoriesLately } = guest.state;
      assert.ok(!guests.some(({ state }) => state.toMakeRight) && !toMakeRight);
      assert.ok(!wishedNone && !stopped && wordsLately < 4);
      assert.ok(!ideasLately.has(found.key) && !putAside.includes(found.key));
      assert.ok(choice.because.length > 0);
      for (const { code, memoryId } of choice.because) {
        const memory = guest.memories.find(({ id }) => id === memoryId);
        if (memory)
          assert.ok(
            memory.facts.sensitivity === 'plain' && memory.facts.sayAloud && !memoriesLately.has(memory.id),
          );
        else assert.ok(code === guest.stage || guest.occasions.some(({ name }) => name === code), code);
      }
      const ofHealth = guests.some(({ memories }) =>
        memories.some(({ facts }) => facts.sensitivity === 'health'),
      );
      if (ofHealth) assert.ok(!found.contains.some((content) => contents.includes(content)));
    }
    assert.ok(spent <= shareMinor, `${spent} of ${shareMinor}`);
  }
  assert.ok(suggested > 500, `${suggested} suggestions`);
});

function shuffled<One>(all: readonly One[], roll: (below: number) => number): One[] {
  const left = [...all];
  return Array.from({ length: all.length }, () => left.splice(roll(left.length), 1)[0]!);
}
