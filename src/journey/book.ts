import type { HouseKind } from '#houses/house.ts';
import { hotel } from './book/hotel.ts';
import { other } from './book/other.ts';
import { restaurant } from './book/restaurant.ts';
import { salon } from './book/salon.ts';
import { topics } from './book/topics.ts';
import type { Page, Topic } from './book/topics.ts';
import type { Protocol } from './protocol.ts';

const books = { salon, restaurant, hotel, other } satisfies Record<HouseKind, Record<Topic, Page>>;

/** The protocols that come with the product for a kind of house, gravest first, as version 0. */
export function bookOf(kind: HouseKind): Protocol[] {
  return (Object.keys(topics) as Topic[]).map((topic) => {
    const page: Page = books[kind][topic];
    return {
      key: topic,
      version: 0,
      title: topics[topic].says,
      topic,
      rule: [...topics[topic].rule, ...(page.also ?? [])],
      steps: page.steps.map(([id, kind, text]) => ({ id, kind, text })),
    };
  });
}

/** A topic in words; one of the house's own is its own word. */
export function topicSays(topic: string): string {
  return topic in topics ? topics[topic as Topic].says : topic;
}
