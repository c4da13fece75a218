import { sql } from 'kysely';
import { announce, later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import type { Acts } from '#kit/parts.ts';
import { mailQuarantined } from '../../events.ts';
import { holdMailLine } from './mail-line.ts';
import type { ReadMail } from './read/mail.ts';
import type { MailReader } from './read/reader.ts';
import { keepAttachments, takeIn } from './take-in.ts';

/** Shorter than a job may be under way before it is given to another worker. */
const jobMs = 40_000;
const batchMails = 25;
const batchBytes = 40_000_000;
/** A mail that was begun so often and never finished has ended the process each time. */
const mostTries = 6;

type Waiting = {
  id: string;
  place: number;
  bytes: Buffer | null;
  tries: number;
  source: string;
  arrivedAt: Date | null;
};
type Read = Waiting & ({ mail: ReadMail } | { why: string });

type Intake = {
  acts: Acts;
  reader: MailReader;
  lineId: string;
  /** The house is being closed: what is left is read when it opens again. */
  closing: AbortSignal;
  underWay: UnderWay;
};

/** The lines whose mail is being read in this process. */
export type UnderWay = Map<string, { again: boolean }>;

/**
 * Reads the mail of a line that was stored, oldest first, into conversations: each apart from everything else and
 * outside of any act, then one act for a batch. A mail that cannot be read is put aside as it came, with a sentence.
 */
export async function readWaiting(intake: Intake): Promise<void> {
  const { lineId, underWay } = intake;
  const other = underWay.get(lineId);
  if (other) {
    other.again = true;
    return;
  }
  const mine = { again: true };
  underWay.set(lineId, mine);
  try {
    while (mine.again) {
      mine.again = false;
      await readFor(jobMs, intake);
    }
  } finally {
    underWay.delete(lineId);
  }
}

async function readFor(ms: number, intake: Intake): Promise<void> {
  const { acts, lineId, closing } = intake;
  const end = performance.now() + ms;
  let next = nextRead(intake, 0);
  for (;;) {
    const batch = await next;
    const last = batch.at(-1);
    if (!last) return;
    // The next ones are read while these are filed.
    const leave = closing.aborted || performance.now() > end;
    next = leave ? Promise.resolve([]) : nextRead(intake, last.place);
    next.catch(() => {});
    await file(acts, lineId, batch);
    if (leave) {
      return acts(async (act) => later(act, { queue: 'intake', data: { houseId: act.houseId, lineId } }));
    }
  }
}

async function nextRead(intake: Intake, after: number): Promise<Read[]> {
  const { acts, lineId } = intake;
  const waiting = await acts((act) => takeBatch(act, lineId, after));
  const read = await Promise.all(waiting.map((one) => readOne(intake, one)));
  // What failed is tried once more by itself: the machine may only have been busy with the others.
  for (const [at, one] of read.entries()) if ('why' in one) read[at] = await readOne(intake, waiting[at]!);
  return read;
}

async function readOne({ reader, closing }: Intake, waiting: Waiting): Promise<Read> {
  const { bytes, tries } = waiting;
  if (!bytes) return { ...waiting, why: 'What was kept of it is no longer here.' };
  if (tries >= mostTries) return { ...waiting, why: `Reading it was begun ${tries} times and never ended.` };
  try {
    return { ...waiting, mail: await reader.read(bytes) };
  } catch (fault) {
    // A reader that is being closed says nothing about the mail.
    if (closing.aborted) throw fault;
    return { ...waiting, why: sentence((fault as Error).message) };
  }
}

/** One that was begun before is taken by itself, so that it holds up no other. */
async function takeBatch(act: Act, lineId: string, after: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with waiting as (
      select id, place, sha256, tries, source, arrived_at, sum(size) over (order by place) as bytes,
        row_number() over (order by place) as nth, max(tries) over (order by place) as begun
      from (
        select id, place, sha256, tries, source, arrived_at, size from desk.mail
        where house_id = ${act.houseId} and line_id = ${lineId} and state = 'stored' and place > ${after}
        order by place limit ${batchMails}
      ) m
    ), batch as (
      select * from waiting where nth = 1 or (bytes <= ${batchBytes} and begun = 0)
    ), begun as (
      update desk.mail m set tries = m.tries + 1 from batch b where m.house_id = ${act.houseId} and m.id = b.id
    )
    select b.id, b.place, b.tries, b.source, b.arrived_at as "arrivedAt", f.bytes
    from batch b
    left join kit.file f on f.house_id = ${act.houseId} and f.sha256 = b.sha256
    order by b.place`.execute(act.db);
  return rows;
}

/** All in one act; where that fails each in one of its own, so that one bad mail stops no other. */
async function file(acts: Acts, lineId: string, batch: readonly Read[]): Promise<void> {
  const whole = await tried(() => acts((act) => fileIn(act, lineId, batch)));
  if (!whole) return;
  for (const one of batch) {
    const fault = await tried(() => acts((act) => fileIn(act, lineId, [one])));
    if (fault) await acts((act) => quarantine(act, lineId, [{ id: one.id, why: sentence(fault.message) }]));
  }
}

async function fileIn(act: Act, lineId: string, batch: readonly Read[]): Promise<void> {
  const line = await holdMailLine(act, lineId);
  const waiting = await stillWaiting(
    act,
    batch.map(({ id }) => id),
  );
  const mine = batch.filter(({ id }) => waiting.has(id));
  const legible = mine.filter((one) => 'mail' in one);
  const sums = await keepAttachments(
    act,
    legible.map(({ mail }) => mail),
  );
  const filed: { id: string; message_id: string }[] = [];
  for (const one of legible)
    filed.push({ id: one.id, message_id: await takeIn(act, line, { ...one, sums }) });
  await markRead(act, filed);
  await quarantine(
    act,
    lineId,
    mine.filter((one) => 'why' in one),
  );
}

/** Another worker may have been quicker. */
async function stillWaiting(act: Act, ids: string[]): Promise<Set<string>> {
  const rows = await act.db
    .selectFrom('desk.mail')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('id', 'in', ids)
    .where('state', '=', 'stored')
    .forUpdate()
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function markRead(act: Act, filed: readonly { id: string; message_id: string }[]): Promise<void> {
  if (filed.length === 0) return;
  await sql`
    update desk.mail m set state = 'read', read_at = ${act.now}, why = null, message_id = f.message_id
    from json_to_recordset(${JSON.stringify(filed)}::json) as f (id uuid, message_id uuid)
    where m.house_id = ${act.houseId} and m.id = f.id`.execute(act.db);
}

async function quarantine(
  act: Act,
  lineId: string,
  mails: readonly { id: string; why: string }[],
): Promise<void> {
  for (const { id, why } of mails) {
    await act.db
      .updateTable('desk.mail')
      .set({ state: 'quarantined', why })
      .where('house_id', '=', act.houseId)
      .where('id', '=', id)
      .where('state', '=', 'stored')
      .execute();
    announce(act, mailQuarantined, [id], { mailId: id, lineId });
  }
}

/** @throws what says nothing about the mail: the database went away, or two acts stood in each other's way */
async function tried(work: () => Promise<void>): Promise<Error | null> {
  try {
    await work();
    return null;
  } catch (fault) {
    if (isPassing(fault as Error & { code?: string })) throw fault;
    return fault as Error;
  }
}

/** PostgreSQL, appendix A: class 08 and 57P are the connection's, class 40 two acts that crossed. */
function isPassing({ code, message }: Error & { code?: string }): boolean {
  return /^(08|40|57P|E[A-Z]+$)/.test(code ?? '') || /^Connection terminated|timeout/i.test(message);
}

/** What the database or a library said, as a sentence a person reads. */
function sentence(said: string): string {
  const [line = ''] = said.replaceAll('\0', '').split('\n');
  const short = line.length > 300 ? `${line.slice(0, 300)} …` : line;
  return `${short[0]?.toUpperCase() ?? 'No reason was given'}${short.slice(1)}`.replace(/([^.!?…])$/, '$1.');
}
