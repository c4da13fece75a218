import type { QueuedTap } from '#kit/outbox.ts';
import { clockTime } from '#kit/shown.ts';
import { Card } from '#ui/Card.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Name } from '#ui/Name.tsx';
import { Row } from '#ui/Row.tsx';
import { TimeColumn } from '#ui/TimeColumn.tsx';

/** A party somebody put down while the house was out of reach. */
export function ArrivingRow({ tap, timeZone }: { tap: QueuedTap; timeZone: string }) {
  const { expectedAt } = tap.input as { expectedAt?: string };
  return (
    <Card kind="bare">
      <Row gap="m" align="start">
        <TimeColumn time={clockTime(expectedAt ?? tap.happenedAt, timeZone)} />
        <div>
          <Name>{tap.words}</Name>
          <Hint>kept here, and sent when the house can be reached</Hint>
        </div>
      </Row>
    </Card>
  );
}
