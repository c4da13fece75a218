import { nearTime } from '#kit/near-time.ts';
import { Link } from '@tanstack/react-router';
import { Card, wholeCard } from '#ui/Card.tsx';
import { Chip } from '#ui/Chip.tsx';
import { classes } from '#ui/classes.ts';
import { Name } from '#ui/Name.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import type { DeskSearch } from './address.ts';
import type { QueueRow as Row } from './desk.ts';
import { DueChip } from './DueChip.tsx';
import { lately } from './due.ts';
import { Initials } from './Initials.tsx';
import css from './Queue.module.css';
import { toConversation } from './way.ts';
import { called, channelWords, kindWords } from './words.ts';

type QueueRowProps = { row: Row; search: DeskSearch; selected: boolean; now: number; timeZone: string };

const tagsShown = 2;

/** One conversation of the queue: who, about what, and what breaks next. */
export function QueueRow({ row, search, selected, now, timeZone }: QueueRowProps) {
  const tags = row.tags.slice(0, tagsShown);
  const more = row.tags.length - tags.length;
  return (
    <Card kind="bare" selected={selected}>
      <div className={css.row} data-conversation={row.id}>
        <Link {...toConversation(row.id, search)} className={classes(css.open, wholeCard)} data-row>
          <Name size="s">
            <bdi>{called(row)}</bdi>
          </Name>
        </Link>
        <time className={css.at} dateTime={row.lastAt}>
          {lately(row.lastAt, now, timeZone)}
        </time>
        <p className={css.about}>
          {row.subject && <span className={css.subject}>{row.subject}</span>}
          {row.subject && ' · '}
          {row.found ?? row.preview}
        </p>
        <div className={css.marks}>
          {row.snoozedUntil ? (
            <Chip>back {nearTime(row.snoozedUntil, now, timeZone)}</Chip>
          ) : (
            row.dueAt && row.state !== 'solved' && <DueChip row={row} now={now} timeZone={timeZone} />
          )}
          {row.kind !== 'inquiry' && (
            <Chip kind={row.kind === 'problem' ? 'care' : 'hospitality'}>{kindWords[row.kind]}</Chip>
          )}
          {row.state === 'reopened' && <Chip>Came back</Chip>}
          {row.state === 'solved' && <Chip>Solved</Chip>}
          <span className={css.channel}>{channelWords[row.channel]}</span>
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
          {more > 0 && <Chip>{more} more</Chip>}
          {row.owner && (
            <span className={css.owner}>
              <VisuallyHidden>Owned by </VisuallyHidden>
              <Initials name={row.owner.name} />
            </span>
          )}
        </div>
      </div>
    </Card>
  );
}
