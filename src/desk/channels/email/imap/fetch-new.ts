import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Acts } from '#kit/parts.ts';
import { largestMail } from '../read/reader.ts';
import { storeMails } from '../store.ts';
import type { RawMail } from '../store.ts';

const batchMails = 50;
const batchBytes = 20_000_000;
/** Of a mail that is too large its beginning is kept, so that it is seen from whom it was. */
const glimpseBytes = 64_000;

type Folder = { lineId: string; name: string; markSeen: boolean; since: Date | null };

/**
 * Stores what came into a folder since it was last read: a list of UIDs that is made once, oldest first, in batches,
 * each in one act with the mark that it was read. Where the folder was made anew (UIDVALIDITY, RFC 9051, 2.3.1.1) all
 * of it is read again, and what is here already stays as it is.
 * @param since with no mark yet, or an old one: what arrived before is left where it lies
 * @returns how many mails were new
 */
export async function fetchNew(client: ImapFlow, acts: Acts, folder: Folder): Promise<number> {
  const lock = await client.getMailboxLock(folder.name, { readOnly: !folder.markSeen });
  try {
    if (!client.mailbox) throw new Error('the folder was closed');
    const uidValidity = Number(client.mailbox.uidValidity);
    const mark = await acts((act) => markOf(act, folder));
    const last = mark?.uidValidity === uidValidity ? mark.lastUid : 0;
    let added = 0;
    for (const uids of await waitingUids(client, last)) {
      const mails = await fetched(client, uids, { uidValidity, folder });
      added += await acts(async (act) => {
        const fresh = await storeMails(act, folder.lineId, mails);
        await setMark(act, folder, uidValidity, uids.at(-1)!);
        return fresh.filter(Boolean).length;
      });
      if (folder.markSeen) await client.messageFlagsAdd(uids.join(','), ['\\Seen'], { uid: true });
    }
    return added;
  } finally {
    lock.release();
  }
}

/** In batches that fit into memory. `n:*` names the newest mail even where its UID is lower. */
async function waitingUids(client: ImapFlow, last: number): Promise<number[][]> {
  const found = (await client.search({ uid: `${last + 1}:*` }, { uid: true })) || [];
  const uids = found.filter((uid) => uid > last).toSorted((one, other) => one - other);
  const batches: number[][] = [];
  for (let at = 0; at < uids.length; at += batchMails) batches.push(uids.slice(at, at + batchMails));
  return batches;
}

type Where = { uidValidity: number; folder: Folder };

async function fetched(client: ImapFlow, uids: number[], where: Where): Promise<RawMail[]> {
  const sizes = await client.fetchAll(
    uids.join(','),
    { uid: true, size: true, internalDate: true },
    { uid: true },
  );
  const wanted = sizes
    .filter(({ internalDate }) => !where.folder.since || arrived(internalDate) >= where.folder.since)
    .toSorted((one, other) => one.uid - other.uid);
  const mails: RawMail[] = [];
  for (const some of inPieces(wanted)) {
    const tooLarge = some.length === 1 && some[0]!.size! > largestMail;
    const source = tooLarge ? { start: 0, maxLength: glimpseBytes } : true;
    const range = some.map(({ uid }) => uid).join(',');
    for (const mail of await client.fetchAll(range, { uid: true, source, internalDate: true }, { uid: true }))
      if (mail.source) mails.push(rawMail(mail, mail.source, where, tooLarge ? some[0]!.size! : null));
  }
  return mails.toSorted((one, other) => one.lies!.uid - other.lies!.uid);
}

/** A mail that is too large comes alone. */
function inPieces(mails: readonly FetchMessageObject[]): FetchMessageObject[][] {
  const pieces: FetchMessageObject[][] = [];
  let bytes = Infinity;
  for (const mail of mails) {
    bytes += mail.size ?? 0;
    if (bytes > batchBytes) {
      pieces.push([]);
      bytes = mail.size ?? 0;
    }
    pieces.at(-1)!.push(mail);
  }
  return pieces;
}

function rawMail(mail: FetchMessageObject, bytes: Buffer, where: Where, tooLarge: number | null): RawMail {
  return {
    bytes,
    source: 'imap',
    lies: { folder: where.folder.name, uidValidity: where.uidValidity, uid: mail.uid },
    arrivedAt: mail.internalDate ? arrived(mail.internalDate) : null,
    ...(tooLarge === null
      ? {}
      : {
          unreadable: `It has ${Math.round(tooLarge / 1e6)} MB, which is too large. The whole of it is in the mailbox.`,
        }),
  };
}

function arrived(internalDate: Date | string | undefined): Date {
  const at = new Date(internalDate ?? Date.now());
  return Number.isNaN(at.getTime()) ? new Date() : at;
}

async function markOf(
  act: Act,
  { lineId, name }: Folder,
): Promise<{ uidValidity: number; lastUid: number } | null> {
  const row = await act.db
    .selectFrom('desk.folder')
    .select(['uid_validity', 'last_uid'])
    .where('house_id', '=', act.houseId)
    .where('line_id', '=', lineId)
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? { uidValidity: row.uid_validity, lastUid: row.last_uid } : null;
}

/** A mark never goes back within one UIDVALIDITY, whoever else reads the folder. */
async function setMark(
  act: Act,
  { lineId, name }: Folder,
  uidValidity: number,
  lastUid: number,
): Promise<void> {
  await sql`
    insert into desk.folder (house_id, line_id, name, uid_validity, last_uid, read_at)
    values (${act.houseId}, ${lineId}, ${name}, ${uidValidity}, ${lastUid}, ${act.now})
    on conflict (house_id, line_id, name) do update set
      uid_validity = excluded.uid_validity, read_at = excluded.read_at,
      last_uid = case when desk.folder.uid_validity = excluded.uid_validity
        then greatest(desk.folder.last_uid, excluded.last_uid) else excluded.last_uid end`.execute(act.db);
}
