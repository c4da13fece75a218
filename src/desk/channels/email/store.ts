import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { announce, later } from '#kit/act.ts';
import { keepFiles } from '#kit/files.ts';
import { newId } from '#kit/id.ts';
import { mailQuarantined } from '../../events.ts';

/** A mail as it came, and from where. */
export type RawMail = {
  bytes: Uint8Array;
  source: 'imap' | 'hook' | 'brought';
  /** Where it lies in a mailbox. */
  lies?: { folder: string; uidValidity: number; uid: number };
  /** When it arrived there; null for now. */
  arrivedAt: Date | null;
  /** Why it is not even tried to read it. */
  unreadable?: string;
};

/**
 * Stores mails as they came, before anything looks into them, and asks for their reading. A mail that is here already
 * is left as it is: the database decides, so two who bring the same mail at once bring one.
 * @returns for each mail whether it was new
 */
export async function storeMails(act: Act, lineId: string, mails: readonly RawMail[]): Promise<boolean[]> {
  const named = mails.map((mail) => ({
    ...mail,
    id: newId(),
    fingerprint: fingerprintOf(mail.bytes),
    place: nextPlace(),
  }));
  const first = new Map(named.toReversed().map((mail) => [mail.fingerprint, mail]));
  const added = await insert(act, lineId, [...first.values()]);
  const fresh = named.filter(({ id }) => added.has(id));
  await keepFiles(
    act,
    fresh.map(({ bytes }) => ({ bytes, mediaType: 'message/rfc822' })),
  );
  for (const { id, unreadable } of fresh)
    if (unreadable) announce(act, mailQuarantined, [id], { mailId: id, lineId });
  if (fresh.length > 0) later(act, { queue: 'intake', data: { houseId: act.houseId, lineId } });
  return named.map(({ id }) => added.has(id));
}

/** The same mail fetched twice may differ in its line ends and in what a server puts behind the last line. */
export function fingerprintOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return createHash('sha256')
    .update(text.replaceAll('\r\n', '\n').replace(/\n+$/, ''), 'latin1')
    .digest('hex');
}

type Named = RawMail & { id: string; fingerprint: string; place: number };

async function insert(act: Act, lineId: string, mails: readonly Named[]): Promise<Set<string>> {
  if (mails.length === 0) return new Set();
  // In one order everywhere, so that two who bring the same mails wait for each other and never both.
  const rows = mails
    .toSorted((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1))
    .map(({ bytes, lies, unreadable, ...mail }) => ({
      id: mail.id,
      fingerprint: mail.fingerprint,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.byteLength,
      source: mail.source,
      folder: lies?.folder ?? null,
      uid_validity: lies?.uidValidity ?? null,
      uid: lies?.uid ?? null,
      arrived_at: mail.arrivedAt,
      place: mail.place,
      why: unreadable ?? null,
    }));
  const { rows: added } = await sql<{ id: string }>`
    insert into desk.mail (house_id, id, line_id, fingerprint, sha256, size, source, folder, uid_validity, uid,
      arrived_at, stored_at, place, state, why)
    select ${act.houseId}, m.id, ${lineId}, m.fingerprint, m.sha256, m.size, m.source, m.folder, m.uid_validity, m.uid,
      m.arrived_at, ${act.now}, m.place, case when m.why is null then 'stored' else 'quarantined' end, m.why
    from json_to_recordset(${JSON.stringify(rows)}::json) as m (id uuid, fingerprint text, sha256 text, size integer,
      source text, folder text, uid_validity bigint, uid bigint, arrived_at timestamptz, place bigint, why text)
    on conflict (house_id, line_id, fingerprint) do nothing
    returning id`.execute(act.db);
  return new Set(added.map(({ id }) => id));
}

let last = 0;

/** Microseconds, each higher than the one before: mails of one batch keep their order. */
function nextPlace(): number {
  last = Math.max(last + 1, Date.now() * 1000);
  return last;
}
