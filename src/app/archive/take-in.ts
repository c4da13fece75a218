import pg from 'pg';
import { describedIn, archiveShape, BrokenArchive } from '#kit/archive/describe.ts';
import type { Archive } from '#kit/archive/describe.ts';
import { importTables } from '#kit/archive/import-tables.ts';
import { kyselyOn } from '#kit/archive/one-client.ts';
import { shippedMigrations } from '#kit/archive/shipped-migrations.ts';
import { openZip } from '#kit/archive/unzip.ts';
import type { Zip } from '#kit/archive/unzip.ts';
import { enrolHouse } from '#door/house.ts';
import { keepInvitation } from '#door/invitation.ts';

export type TakenIn = {
  houseId: number;
  slug: string;
  name: string;
  rows: number;
  /** Who could sign in before, each with a new invitation. */
  invited: { email: string; role: string; token: string }[];
};

const openDays = 14;

/**
 * Makes a new house of an archive, row for row, in one transaction: all of it or nothing.
 * @param database the app's address
 * @throws BrokenArchive with one sentence for the person who holds the file
 */
export async function takeIn(
  database: pg.ClientConfig,
  path: string,
  now: Date,
  told: (table: string, rows: number) => void = () => {},
): Promise<TakenIn> {
  const zip = await openZip(path);
  try {
    const archive = await described(zip, path);
    const client = new pg.Client(database);
    await client.connect();
    try {
      return await within(client, zip, archive, now, told);
    } finally {
      await client.end();
    }
  } finally {
    zip.close();
  }
}

async function described(zip: Zip, path: string): Promise<Archive> {
  const text = (await zip.read(describedIn)).toString();
  const read = archiveShape.safeParse(jsonOf(text));
  if (!read.success)
    throw new BrokenArchive(`${path} is no archive of a house that this version of Regulars knows.`);
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function within(
  client: pg.Client,
  zip: Zip,
  archive: Archive,
  now: Date,
  told: (table: string, rows: number) => void,
): Promise<TakenIn> {
  await refuseNewer(archive);
  await client.query('begin');
  try {
    const door = kyselyOn(client);
    const { id: houseId, slug } = await enrolHouse(door, archive.house.slug, now);
    await client.query(
      `set local "app.house" = '${houseId}'; set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'`,
    );
    await importTables(client, zip, archive, told);
    const invited: TakenIn['invited'] = [];
    for (const { personId, email, role, venueId } of archive.people) {
      const expiresAt = new Date(now.getTime() + openDays * 86_400_000);
      const invitation = {
        houseId,
        personId,
        email,
        role,
        venueId,
        invitedBy: null,
        invitedAt: now,
        expiresAt,
      };
      invited.push({ email, role, token: await keepInvitation(door, invitation) });
    }
    await client.query('commit');
    const rows = archive.tables.reduce((sum, table) => sum + table.rows, 0);
    return { houseId, slug, name: archive.house.name, rows, invited };
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}

/** An older archive fits into a newer database, for what was added since has its defaults; a newer one does not. */
async function refuseNewer(archive: Archive): Promise<void> {
  const known = new Set((await shippedMigrations()).map(({ name }) => name));
  if (archive.migrations.every(({ name }) => known.has(name))) return;
  throw new BrokenArchive(
    `This archive was made by a newer Regulars (${archive.madeBy}); bring this one up to date first.`,
  );
}
