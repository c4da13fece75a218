import { randomInt } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { noHouseYet } from '#door/house.ts';
import { smtpCarrier } from '#kit/smtp.ts';
import type { Carrier } from '#kit/post.ts';
import { defaultDataDir } from '#kit/postgres/start.ts';
import { buildWeb } from './build.ts';
import { openEntrance } from './http.ts';
import { takePlaceAlone } from './place.ts';
import type { Opening } from './running.ts';
import { addressOfOpenHouse, claimHouse } from './running.ts';
import { serveStatic } from './static.ts';

/** `npm start`: everything from an empty machine to an open page, and a clean end on Ctrl-C. */
export async function start(): Promise<number> {
  const dataDir = defaultDataDir();
  const opening = await claimHouse(dataDir);
  if (opening) return openUntilAsked(opening);
  const address = await addressOfOpenHouse(dataDir);
  say(
    `Regulars is running already${address ? ` at ${address}` : ''}, with the data in ${dataDir}. It is left alone.`,
  );
  return 0;
}

async function openUntilAsked(opening: Opening): Promise<number> {
  const asked = askedToClose();
  // Whatever stops an opening half-way, what was opened so far is closed again, the last first.
  await using open = new AsyncDisposableStack();
  open.defer(() => opening.release());
  const entrance = open.adopt(await openEntrance(), (entrance) => entrance.close());
  // The product's code is read while the database comes up.
  const [place, { openRegulars, prepare }] = await Promise.all([
    takePlaceAlone(say),
    import('./regulars.ts'),
    buildPages(),
  ]);
  open.defer(() => place.stop());
  const { migrated, leftForAdministrator } = await prepare(place.address);
  if (migrated.length > 0) say(`The database is prepared (${migrated.length} steps).`);
  for (const statement of leftForAdministrator)
    say(`For quick searches an administrator of the database runs: ${statement}`);

  const publicUrl = publicAddress(entrance.port);
  const setupCode = String(randomInt(100_000, 1_000_000));
  const carrier = mailCarrier();
  const regulars = await openRegulars({
    address: place.address,
    publicUrl,
    secret: place.secret,
    setupCode,
    carrier,
  });
  open.defer(() => regulars.close());
  await serveStatic(regulars.server);
  entrance.admit(regulars.server);
  await opening.tell(publicUrl);

  say(`\nRegulars is open at ${publicUrl}`);
  if (await noHouseYet(regulars.ground.db)) say(`The first to come needs this code: ${setupCode}`);
  say(
    `Its data lies in ${process.env['DATABASE_URL'] ? 'your own database' : place.dataDir}. Stop it with Ctrl-C.\n`,
  );
  // A process that is killed would not keep what it compiled for the next start.
  flushCompileCache();

  await asked;
  say('Closing …');
  await entrance.close();
  return 0;
}

function publicAddress(port: number): string {
  const named = process.env['PUBLIC_URL'];
  if (!named) return `${process.env['TLS_CERT'] ? 'https' : 'http'}://localhost:${port}`;
  if (!URL.canParse(named))
    throw new Error(`PUBLIC_URL is ${named}: write it whole, as in https://house.example`);
  return named;
}

async function buildPages(): Promise<void> {
  if (await buildWeb()) say('The pages are built.');
}

/** `SMTP_URL=smtp://user:secret@mail.example:587 MAIL_FROM=house@example`; without it letters wait. */
function mailCarrier(): Carrier | null {
  const url = process.env['SMTP_URL'];
  if (!url) return null;
  const from = process.env['MAIL_FROM'];
  if (!from)
    throw new Error('SMTP_URL is set and MAIL_FROM is not: say from which address the house writes.');
  return smtpCarrier(url, from);
}

/**
 * Resolves at the first Ctrl-C or its like. npm passes on the one the terminal has already sent, so that only one
 * that comes a second later means "now": the database ends with the process, and loses nothing.
 */
function askedToClose(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (first && Date.now() - first > 1_000) process.exit(130);
        first ||= Date.now();
        resolve();
      });
    }
  });
}

function say(line: string): void {
  console.log(line);
}
