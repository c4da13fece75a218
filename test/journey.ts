import type { Standard, Touchpoint, VisitStep } from '#journey/blueprint/touchpoint.ts';
import type { TestHouse } from './house.ts';

/** A touchpoint with nothing drawn at it but what is said. */
export function touchpoint(key: string, drawn: Partial<Touchpoint> = {}): Touchpoint {
  return {
    key,
    stage: 'heart',
    title: key,
    lanes: { evidence: '', guest: '', front: '', back: '', support: '' },
    senses: { thinks: '', sees: '', hears: '', smells: '', tastes: '', touches: '', feels: '' },
    standard: null,
    hospitality: '',
    failPoints: [],
    wait: null,
    mark: null,
    only: [],
    ...drawn,
  };
}

/** A standard of so many steps, called `1`, `2` and so on, that is anyone's. */
export function standard(
  at: VisitStep,
  minutes: number,
  steps: number,
  more: Partial<Standard> = {},
): Standard {
  return {
    protocol: null,
    steps: Array.from({ length: steps }, (_, n) => ({ id: `${n + 1}`, kind: 'do', text: `Step ${n + 1}` })),
    who: 'anyone',
    begins: { at, minutes },
    within: null,
    ...more,
  };
}

/** Draws the journey of the house anew, from its newest version. */
export async function drawn(house: TestHouse, touchpoints: readonly Touchpoint[]): Promise<number> {
  const { journey } = house.owner;
  const { newest } = await journey.blueprint({});
  const { version } = await journey.draw({
    from: newest,
    touchpoints: structuredClone(touchpoints) as Drawn,
  });
  return version;
}

type Drawn = Parameters<TestHouse['owner']['journey']['draw']>[0]['touchpoints'];
