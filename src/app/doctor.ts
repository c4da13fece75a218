import { access, constants, statfs } from 'node:fs/promises';
import pg from 'pg';
import { foreignAddress, embeddedAddress } from '#kit/database.ts';
import type { Address } from '#kit/database.ts';
import { leakproofFunctions } from '#kit/leakproof.ts';
import { defaultDataDir, isRunning, startPostgres } from '#kit/postgres/start.ts';
import { databaseDir } from './place.ts';

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
  const url = process.env['PUBLIC_URL'];
  const secure = !url || url.startsWith('https://') || new URL(url).hostname === 'localhost';
  return [
    { good: Number(process.versions.node.split('.')[0]) >= 24, says: `Node ${process.versions.node}` },
    {
      good: secure,
      says: secure
        ? `Address ${url ?? 'http://localhost'}`
        : `PUBLIC_URL is ${url}: phones and tablets need https, or they keep no sign-in and work not at all offline.`,
    },
  ];
}

async function folder(): Promise<Finding[]> {
  const dataDir = defaultDataDir();
  const writable = await access(dataDir, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return [{ good: true, says: `${dataDir} does not exist yet, or belongs to another user; "npm start" makes it.` }];
  const { bavail, bsize } = await statfs(dataDir);
  const free = (bavail * bsize) / 1e9;
  return [{ good: free > 1, says: `${dataDir} has ${free.toFixed(1)} GB free${free > 1 ? '' : ': make room'}` }];
}

async function database(): Promise<Finding[]> {
  const url = process.env['DATABASE_URL'];
  if (url) return inspect(foreignAddress(url));
  const place = databaseDir(defaultDataDir());
  const running = await isRunning(place);
  if (!running) return [{ good: true, says: 'The house is closed; its database is looked at while it is open.' }];
  const postgres = await startPostgres({ dataDir: place });
  return inspect(embeddedAddress(postgres.socketDir, postgres.port, postgres.database));
}

async function inspect(address: Address): Promise<Finding[]> {
  const client = new pg.Client(address.app);
  try {
    await client.connect();
  } catch (fault) {
    return [{ good: false, says: `The database does not let the app in: ${(fault as Error).message}` }];
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
      { good: !bypass, says: bypass ? `The app runs as ${role}, which sees every house; it should be app_rw` : `The app runs as ${role}` },
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
