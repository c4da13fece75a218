import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { announce, later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import type { ChannelName, ConversationKind } from '../conversation.ts';
import { promiseKept } from '../events.ts';
import { dueAt, minutesBetween } from './business-clock.ts';
import { openingOf } from './opening.ts';
import { warnAfter } from './promise.ts';
import type { ClockKind } from './promise.ts';
import { targetFor } from './target-for.ts';

export type OfClock = { id: string; venueId: string; subjects: readonly string[]; guestId: string | null };
type About = { channel: ChannelName; kind: ConversationKind; topic: string | null; venueId: string };
export type Clock = {
  id: string;
  kind: ClockKind;
  leftMinutes: number;
  since: Date;
  dueAt: Date;
  warnAt: Date;
};

/** What a conversation of this kind is promised by the house's own rule, counted from a moment. */
export async function clocksFrom(act: Act, about: About, since: Date): Promise<Clock[]> {
  const target = await targetFor(act, about);
  const clocks: Clock[] = [];
  for (const kind of ['first_answer', 'solution'] as const) {
    const minutes = target[kind];
    if (minutes !== null)
      clocks.push({ id: newId(), kind, ...(await running(act, { ...about, leftMinutes: minutes, since })) });
  }
  return clocks;
}

/** Writes them down, and asks to be called before they break. */
export async function startClocks(act: Act, conversationId: string, clocks: readonly Clock[]): Promise<void> {
  if (clocks.length === 0) return;
  await act.db
    .insertInto('desk.promise')
    .values(
      clocks.map((clock) => ({
        house_id: act.houseId,
        id: clock.id,
        conversation_id: conversationId,
        born_in: conversationId,
        kind: clock.kind,
        made_at: clock.since,
        runs_since: clock.since,
        left_minutes: clock.leftMinutes,
        due_at: clock.dueAt,
        warn_at: clock.warnAt,
      })),
    )
    .execute();
  for (const { id, warnAt } of clocks) callBefore(act, id, warnAt);
}

/** The guest has the next word: what is left of the time to solve it stays left. */
export async function pauseClocks(act: Act, of: OfClock): Promise<void> {
  const opening = await openingOf(act, of.venueId);
  for (const clock of await openClocks(act, of.id)) {
    if (!clock.due_at) continue;
    await set(act, clock.id, {
      runs_since: null,
      left_minutes: Math.ceil(minutesBetween(act.now, clock.due_at, opening)),
      due_at: null,
      warn_at: null,
    });
  }
}

/** It is our turn again. @returns whether there was anything to go on with */
export async function resumeClocks(act: Act, of: OfClock): Promise<boolean> {
  const clocks = await openClocks(act, of.id);
  for (const clock of clocks) {
    if (clock.due_at) continue;
    await run(act, clock.id, { venueId: of.venueId, leftMinutes: clock.left_minutes ?? 0, since: act.now });
  }
  return clocks.length > 0;
}

/** Kind or topic changed, and with it how quickly the house means to be; time that has passed stays passed. */
export async function resetClocks(act: Act, of: OfClock, before: About, after: About): Promise<void> {
  const [was, becomes] = [await targetFor(act, before), await targetFor(act, after)];
  const open = await openClocks(act, of.id);
  for (const clock of open) {
    const target = becomes[clock.kind];
    const leftMinutes = (clock.left_minutes ?? 0) + (target ?? 0) - (was[clock.kind] ?? 0);
    if (target === null) await set(act, clock.id, { dropped_at: act.now });
    else if (clock.runs_since)
      await run(act, clock.id, {
        venueId: of.venueId,
        leftMinutes: Math.max(0, leftMinutes),
        since: clock.runs_since,
      });
    else await set(act, clock.id, { left_minutes: Math.max(0, leftMinutes) });
  }
}

/** What was promised was done. */
export async function keepClocks(act: Act, of: OfClock, kinds: readonly ClockKind[]): Promise<void> {
  const kept = await act.db
    .updateTable('desk.promise')
    .set({ kept_at: act.now, kept_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', of.id)
    .where('kind', 'in', kinds)
    .where('kept_at', 'is', null)
    .where('dropped_at', 'is', null)
    .returning(['id', 'kind', 'due_at'])
    .execute();
  for (const promise of kept) announceKept(act, of, promise);
}

export function announceKept(
  act: Act,
  of: OfClock,
  { id, kind, due_at }: { id: string; kind: string; due_at: Date | null },
): void {
  const late = due_at !== null && due_at < act.now;
  announce(act, promiseKept, of.subjects, {
    conversationId: of.id,
    guestId: of.guestId,
    venueId: of.venueId,
    promiseId: id,
    kind,
    late,
  });
}

/** Asks to be called while there is time. */
export function callBefore(act: Act, promiseId: string, warnAt: Date): void {
  later(act, {
    queue: 'alarm',
    data: { houseId: act.houseId, alarm: 'promisePresses', id: promiseId },
    after: warnAt,
  });
}

/** The earliest due time among a conversation's promises that are neither kept, dropped nor paused. */
export function nextDueOf(houseId: number, conversationId: string): RawBuilder<Date> {
  return sql<Date>`coalesce((
    select min(p.due_at) from desk.promise p
    where p.house_id = ${houseId} and p.conversation_id = ${conversationId}
      and p.kept_at is null and p.dropped_at is null), 'infinity')`;
}

async function openClocks(act: Act, conversationId: string) {
  const clocks = await act.db
    .selectFrom('desk.promise')
    .select(['id', 'kind', 'left_minutes', 'runs_since', 'due_at'])
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', conversationId)
    .where('kind', '<>', 'word')
    .where('kept_at', 'is', null)
    .where('dropped_at', 'is', null)
    .execute();
  return clocks.map((clock) => ({ ...clock, kind: clock.kind as ClockKind }));
}

type Left = { venueId: string; leftMinutes: number; since: Date };

async function run(act: Act, promiseId: string, left: Left): Promise<void> {
  const clock = await running(act, left);
  await set(act, promiseId, {
    runs_since: clock.since,
    left_minutes: clock.leftMinutes,
    due_at: clock.dueAt,
    warn_at: clock.warnAt,
    warned_at: null,
  });
  callBefore(act, promiseId, clock.warnAt);
}

async function running(act: Act, { venueId, leftMinutes, since }: Left) {
  const opening = await openingOf(act, venueId);
  return {
    since,
    leftMinutes,
    dueAt: dueAt(since, leftMinutes, opening),
    warnAt: dueAt(since, Math.floor(leftMinutes * warnAfter), opening),
  };
}

type Standing = {
  runs_since?: Date | null;
  left_minutes?: number;
  due_at?: Date | null;
  warn_at?: Date | null;
  warned_at?: null;
  dropped_at?: Date;
};

async function set(act: Act, promiseId: string, standing: Standing): Promise<void> {
  await act.db
    .updateTable('desk.promise')
    .set(standing)
    .where('house_id', '=', act.houseId)
    .where('id', '=', promiseId)
    .execute();
}
