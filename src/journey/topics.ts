import type { Act } from '#kit/act.ts';
import { topicSays } from './book.ts';
import { protocolsInUse } from './in-use.ts';

/** What conversations are about, as the protocols in use name it, each once. */
export async function topics(act: Act) {
  const named = (await protocolsInUse(act)).flatMap(({ topic }) => (topic === null ? [] : [topic]));
  return [...new Set(named)].map((topic) => ({ topic, says: topicSays(topic) }));
}
