import { access, constants, statfs } from 'node:fs/promises';
import pg from 'pg';
import type { Address } from '#kit/database.ts';
import { leakproofFunctions } from '#kit/leakproof.ts';
import { filesOf } from '#kit/postgres/cluster.ts';
import { exists } from '#kit/postgres/missing.ts';
import { defaultDataDir } from '#kit/postgres/start.ts';
import { databaseDir, takePlace } from './place.ts';

type Finding = { good: boolean; says: string };

/** Looks at everything a start needs and says in plain words what is wrong and what would mend it. */
export async function doctor(): Promise<number> {
  const findings = [...here(), ...(await folder()), ...(await database())];
  for (const finding of findings) console.log(`${finding.good ? '  well  ' : '  ILL   '}${finding.says}`);
  const ill = findings.filter((finding) => !finding.good).length;
  console.log(ill === 0 ? 'Nothing is wrong.' : `${ill} of ${findings.length} things need care.`);
  return ill === 0 ? 0 : 1;
}

function here(): Finding[] {
  return [
    { good: true, says: `Node ${process.versions.node}` },
    address(process.env['PUBLIC_URL'] || 'http://localhost'),
  ];
}

function address(url: string): Finding {
  if (!URL.canParse(url))
    return { good: false, says: `PUBLIC_URL is ${url}: write it whole, as in https://house.example` };
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || hostname === 'localhost') return { good: true, says: `Address ${url}` };
  return {
    good: false,
    says: `PUBLIC_URL is ${url}: phones and tablets need https, or they keep no sign-in and do not work offline`,
  };
}

async function folder(): Promise<Finding[]> {
  const dataDir = defaultDataDir();
  if (!(await exists(dataDir)))
    return [{ good: true, says: `${dataDir} is not there yet; "npm start" makes it` }];
  const writable = await access(dataDir, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return [
      {
        good: false,
        says: `${dataDir} belongs to another user: start as that user, or name a folder in REGULARS_DATA_DIR`,
      },
    ];
  const { bavail, bsize } = await statfs(dataDir);
  const free = (bavail * bsize) / 1e9;
  return [
    { good: free > 1, says: `${dataDir} has ${free.toFixed(1)} GB free${free > 1 ? '' : ': make room'}` },
  ];
}

/** The embedded database is started for a look where the house is closed: one that does not start is what to find. */
async function database(): Promise<Finding[]> {
  const isEmbedded = !process.env['DATABASE_URL'];
  const isMade = await exists(filesOf(databaseDir(defaultDataDir())));
  if (isEmbedded && !isMade) return [{ good: true, says: 'There is no database yet; "npm start" makes it' }];
  try {
    const place = await takePlace(() => {});
    const open = place.attached ? [{ good: true, says: 'The house is open' }] : [];
    const findings = await inspect(place.address);
    await place.stop();
    return [...open, ...findings];
  } catch (fault) {
    return [{ good: false, says: (fault as Error).message }];
  }
}

async function inspect(address: Address): Promise<Finding[]> {
  const client = new pg.Client(address.app);
  try {
    await client.connect();
  } catch (fault) {
    const why = (fault as Error).message;
    return [
      { good: false, says: `The database does not let the app in: ${why}. Has "npm start" prepared it?` },
    ];
  }
  try {
    const { rows: version } = await client.query<{ version: number; role: string; bypass: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version, rolname as role, rolsuper or rolbypassrls as bypass
       from pg_roles where rolname = current_user`,
    );
    const { rows: leaks } = await client.query<{ name: string }>(
      'select f.name from unnest($1::text[]) f (name) join pg_proc p on p.oid = f.name::regprocedure where not p.proleakproof',
      [leakproofFunctions],
    );
    const { version: major, role, bypass } = version[0]!;
    return [
      { good: major >= 18, says: `PostgreSQL ${major}${major >= 18 ? '' : ': 18 or newer is needed'}` },
      {
        good: !bypass,
        says: bypass
          ? `The app runs as ${role}, which sees every house; it should be app_rw`
          : `The app runs as ${role}`,
      },
      {
        good: leaks.length === 0,
        says:
          leaks.length === 0
            ? 'Searches are served by their indexes'
            : `Searches are slow until an administrator runs: ${leaks.map(({ name }) => `alter function ${name} leakproof;`).join(' ')}`,
      },
    ];
  } finally {
    await client.end();
  }
}
