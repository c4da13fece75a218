import { Link } from '@tanstack/react-router';
import { Card } from '#ui/Card.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Name } from '#ui/Name.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { toGuest } from '#guests/web/way.ts';
import css from './Moments.module.css';
import type { MomentShown } from './moments.ts';
import { MomentSteps } from './MomentSteps.tsx';
import { kindWords } from './words.ts';

/** One moment of the shift: for whom, what, and what comes next. */
export function MomentCard({ moment, day }: { moment: MomentShown; day: string | null }) {
  const { guestId, guestName, kind, words, noticed, memory } = moment;
  return (
    <Card>
      <Stack gap="s">
        <Row>
          <Link {...toGuest(guestId)} className={css.open}>
            <Name as="h3">
              <bdi>{guestName}</bdi>
            </Name>
          </Link>
          {kind !== 'delight' && (
            <Chip kind={kind === 'recovery' ? 'service' : 'plain'}>{kindWords[kind]}</Chip>
          )}
        </Row>
        {words && <p>{words}</p>}
        {noticed && <Hint>“{noticed}”</Hint>}
        {memory && <Hint>Remembered: {memory}</Hint>}
        <MomentSteps moment={moment} day={day} />
      </Stack>
    </Card>
  );
}
