import type { QueuedTap } from '#kit/outbox.ts';
import type { DotShown, TodayRow } from './reception.ts';
import { isSuggestion } from './rows.ts';

type Named = { id: string; name: string };
/** Who and what the ids of a tap mean, for showing it before the house has answered. */
export type Known = { people: readonly Named[]; places: readonly Named[] };

type Shown = (row: TodayRow, tap: QueuedTap, known: Known) => TodayRow;

/** Today as it will be once these taps have reached the house. */
export function withTaps(rows: readonly TodayRow[], taps: readonly QueuedTap[], known: Known): TodayRow[] {
  return taps
    .filter(({ state }) => state !== 'refused')
    .reduce<TodayRow[]>(
      (shown, tap) => {
        const show = showing[tap.call];
        return show ? shown.map((row) => (concerns(row, tap) ? show(row, tap, known) : row)) : shown;
      },
      [...rows],
    );
}

/** Taps of parties the house does not know of yet: walked in or expected while it was out of reach. */
export function newParties(taps: readonly QueuedTap[]): QueuedTap[] {
  return taps.filter(
    ({ call, state }) => state === 'waiting' && (call === 'visits.walkIn' || call === 'visits.expect'),
  );
}

const showing: Record<string, Shown> = {
  'visits.arrive': (row, tap) => ({ ...stepped(row, tap), stage: 'arrived', arrivedAt: tap.happenedAt }),
  'visits.seat': (row, tap, known) => {
    const { placeIds, personIds } = tap.input as { placeIds: string[]; personIds: string[] };
    return {
      ...stepped(row, tap),
      stage: 'seated',
      seatedAt: tap.happenedAt,
      places:
        placeIds.length > 0
          ? named(known.places, placeIds).map(({ id, name }) => ({ placeId: id, name }))
          : row.places,
      care:
        personIds.length > 0
          ? named(known.people, personIds).map(({ id, name }) => ({ personId: id, name }))
          : row.care,
    };
  },
  'visits.farewell': (row, tap) => ({ ...stepped(row, tap), stage: 'departed', departedAt: tap.happenedAt }),
  'visits.cancel': (row, tap) => ({ ...stepped(row, tap), stage: 'cancelled' }),
  'visits.noShow': (row, tap) => ({ ...stepped(row, tap), stage: 'no_show' }),
  'visits.undo': (row) => undone(row),
  'visits.handOver': (row, tap, known) =>
    dotsOf(row, tap, (dot) => [
      {
        ...dot,
        chip: dot.chip.replace(/, not yet handed over$/, ''),
        handedTo: known.people.find(({ id }) => id === tap.personId)?.name ?? 'You',
      },
    ]),
  'visits.handBack': (row, tap) => dotsOf(row, tap, (dot) => [{ ...dot, handedTo: null }]),
  'desk.makeRight': (row, tap) => dotsOf(row, tap, () => []),
  'guests.noLongerTrue': (row, tap) => dotsOf(row, tap, () => []),
  'guests.notNow': (row, tap) => dotsOf(row, tap, () => []),
  'moments.dismiss': (row) => withoutSuggestion(row),
  'moments.giveNow': (row, tap) =>
    (tap.input as { suggestionVisitId: string | null }).suggestionVisitId ? withoutSuggestion(row) : row,
};

function concerns(row: TodayRow, { input }: QueuedTap): boolean {
  const { visitId, memoryId, recoveryId } = input as Partial<Record<string, string>>;
  if (visitId) return row.visitId === visitId;
  return row.party.some(({ dots }) =>
    dots.some(({ subjectId }) => subjectId === memoryId || subjectId === recoveryId),
  );
}

function stepped(row: TodayRow, tap: QueuedTap): TodayRow {
  return { ...row, lastStepAt: tap.happenedAt, lastStepBy: tap.personId };
}

function undone(row: TodayRow): TodayRow {
  const before = { ...row, lastStepAt: null, lastStepBy: null };
  if (row.stage === 'departed')
    return { ...before, departedAt: null, stage: row.seatedAt ? 'seated' : 'arrived' };
  if (row.stage === 'seated') return { ...before, seatedAt: null, stage: 'arrived' };
  return { ...before, arrivedAt: null, stage: 'expected' };
}

function dotsOf(row: TodayRow, { input }: QueuedTap, change: (dot: DotShown) => DotShown[]): TodayRow {
  const { memoryId, recoveryId } = input as Partial<Record<string, string>>;
  return {
    ...row,
    party: row.party.map((member) => ({
      ...member,
      dots: member.dots.flatMap((dot) =>
        dot.subjectId === memoryId || dot.subjectId === recoveryId ? change(dot) : [dot],
      ),
    })),
  };
}

function withoutSuggestion(row: TodayRow): TodayRow {
  const party = row.party.map((member) => ({
    ...member,
    dots: member.dots.filter((dot) => !isSuggestion(dot)),
  }));
  return { ...row, party };
}

function named(all: readonly Named[], ids: readonly string[]): Named[] {
  return all.filter(({ id }) => ids.includes(id));
}
