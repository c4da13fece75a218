import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Acts } from '#kit/parts.ts';
import { fingerprintOf, storeMails } from '#desk/channels/email/store.ts';
import type { RawMail } from '#desk/channels/email/store.ts';
import { bytesOf } from './mail-files.ts';
import type { MailFile } from './mail-files.ts';

const batchMails = 50;
const batchBytes = 20_000_000;

/** A file and what its mail is known by; null for a file that cannot be read. */
export type Brought = { file: MailFile; fingerprint: string | null };

type Bringing = {
  /** Each of these stores every mail, at the same time. */
  hands: readonly Acts[];
  lineId: string;
  source: RawMail['source'];
  told: (mails: number) => void;
};

/** Stores the mails of these files. */
export async function bring(
  files: readonly MailFile[],
  { hands, lineId, source, told }: Bringing,
): Promise<Brought[]> {
  const brought: Brought[] = [];
  let batch: RawMail[] = [];
  const store = async () => {
    const mails = batch;
    batch = [];
    if (mails.length > 0)
      await Promise.all(hands.map((acts) => acts((act) => storeMails(act, lineId, mails))));
    told(brought.length);
  };
  for (const file of files) {
    const bytes = await bytesOf(file).catch(() => null);
    brought.push({ file, fingerprint: bytes && fingerprintOf(bytes) });
    if (bytes) batch.push({ bytes, source, arrivedAt: file.date });
    if (batch.length >= batchMails || size(batch) > batchBytes) await store();
  }
  await store();
  return brought;
}

function size(mails: readonly RawMail[]): number {
  return mails.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

export type Report = {
  files: number;
  stored: number;
  quarantined: number;
  lost: number;
  doubled: number;
  answered: string[];
};

/** What became of each file: exactly one of stored, quarantined and lost. */
export async function reportOf(act: Act, lineId: string, brought: readonly Brought[]): Promise<Report> {
  const { rows } = await sql<{ fingerprint: string; state: string; messages: number; answered: boolean }>`
    select m.fingerprint, m.state,
      (select count(*)::int from desk.message t where t.house_id = m.house_id and t.mail_id = m.id) as messages,
      exists (
        select from desk.message t
        join desk.message a on a.house_id = t.house_id and a.conversation_id = t.conversation_id
        join kit.letter l on l.house_id = a.house_id and l.id = a.letter_id and l.automatic
        where t.house_id = m.house_id and t.id = m.message_id
          and l.recipient in (t.from_address, t.reply_to)
          and l.headers ->> 'In-Reply-To' = coalesce(t.message_key, l.headers ->> 'In-Reply-To')) as answered
    from desk.mail m
    where m.house_id = ${act.houseId} and m.line_id = ${lineId}`.execute(act.db);
  const known = new Map(rows.map((row) => [row.fingerprint, row]));
  const states = brought.map(({ fingerprint }) => (fingerprint ? known.get(fingerprint)?.state : undefined));
  const stored = states.filter((state) => state === 'read').length;
  const quarantined = states.filter((state) => state === 'quarantined').length;
  return {
    files: brought.length,
    stored,
    quarantined,
    lost: brought.length - stored - quarantined,
    doubled: rows.reduce((sum, { messages }) => sum + Math.max(0, messages - 1), 0),
    answered: brought
      .filter(({ fingerprint }) => fingerprint && known.get(fingerprint)?.answered)
      .map(({ file }) => file.name),
  };
}
