import type { EventKind } from '#kit/event.ts';
import { idAt } from './random.ts';
import type { Chance } from './random.ts';
import type { World } from './making.ts';

/** Writes down that something happened, as the verb that did it would have. */
export function announce<Data extends Record<string, unknown>>(
  { rows }: World,
  by: Chance,
  kind: EventKind<Data>,
  at: number,
  personId: string | null,
  subjects: readonly string[],
  data: Data,
): void {
  const id = idAt(by, at);
  const when = new Date(at);
  rows.put('kit.event', {
    ...{
      id,
      name: kind.name,
      version: kind.version,
      ledger: kind.ledger,
      happened_at: when,
      recorded_at: when,
    },
    ...{ person_id: personId, caller: 'person', data: JSON.stringify(data) },
  });
  for (const subject of new Set(subjects))
    rows.put('kit.event_subject', { subject_id: subject, event_id: id });
}
