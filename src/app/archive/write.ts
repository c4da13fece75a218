import { PassThrough, Readable, pipeline } from 'node:stream';
import pg from 'pg';
import { ZipFile } from 'yazl';
import { addStream } from '#kit/archive/add-stream.ts';
import { describedIn } from '#kit/archive/describe.ts';
import type { Archive } from '#kit/archive/describe.ts';
import { exportTables, houseContents } from '#kit/archive/export-tables.ts';
import { shippedMigrations } from '#kit/archive/shipped-migrations.ts';
import { beginSnapshot } from '#kit/archive/snapshot.ts';
import product from '../../../package.json' with { type: 'json' };
import { guestCards } from './guest-cards.ts';
import { guestSheet } from './guest-sheet.ts';
import { archivedGuests } from './guests.ts';
import { readme } from './readme.ts';
import { visitCalendar } from './visit-calendar.ts';

/**
 * A whole house as a zip, as it is at this moment, written while it is read: nothing is held but a few rows.
 * Ends with an error where the house cannot be read; a reader that leaves ends the reading.
 * @param database the app's address: behind the fence only this house is in sight
 */
export function writeArchive(database: pg.ClientConfig, houseId: number, now: Date): Readable {
  const out = new PassThrough();
  const client = new pg.Client(database);
  client.on('error', (fault) => out.destroy(fault));
  out.once('close', () => void client.end());
  begin(client, houseId, now).then(
    (zip) => pipeline(zip.outputStream, out, () => {}),
    (fault: unknown) => out.destroy(fault as Error),
  );
  return out;

  async function begin(client: pg.Client, houseId: number, now: Date): Promise<ZipFile> {
    await client.connect();
    await beginSnapshot(client, houseId);
    const about = await aboutHouse(client, houseId);
    const contents = await houseContents(client, houseId);
    // From here on the one connection belongs to the files, each in its turn.
    const zip = new ZipFile();
    zip.on('error', (fault: Error) => out.destroy(fault));
    zip.addBuffer(Buffer.from(readme), 'README.txt');
    addStream(zip, 'guests.csv', () => Readable.from(guestSheet(archivedGuests(client))));
    addStream(zip, 'guests.vcf', () => Readable.from(guestCards(archivedGuests(client))));
    addStream(zip, 'visits.ics', () => Readable.from(visitCalendar(client, about.house.name)));
    const written = exportTables(client, houseId, zip, contents);
    async function* description(): AsyncGenerator<string> {
      const archive: Archive = {
        format: 1,
        madeBy: `Regulars ${product.version}`,
        madeAt: now.toISOString(),
        ...about,
        tables: await written(),
      };
      yield `${JSON.stringify(archive, null, 2)}\n`;
    }
    addStream(zip, describedIn, () => Readable.from(description()));
    zip.end();
    return zip;
  }
}

async function aboutHouse(
  client: pg.Client,
  houseId: number,
): Promise<Pick<Archive, 'house' | 'migrations' | 'people'>> {
  const house = await client.query<Archive['house']>(
    `select d.slug, h.name, h.kind from houses.house h join door.house d on d.id = h.house_id where h.house_id = $1`,
    [houseId],
  );
  const people = await client.query<Archive['people'][number]>(
    `select m.person_id as "personId", u.email, m.role, m.venue_id as "venueId"
     from door.membership m join auth."user" u on u.id::text = m.user_id
     where m.house_id = $1 and u.email not like '%.invalid' order by m.since, m.person_id`,
    [houseId],
  );
  if (!house.rows[0]) throw new Error('There is no such house.');
  return { house: house.rows[0], people: people.rows, migrations: await shippedMigrations() };
}
