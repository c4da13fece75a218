import type { TestHouse } from './house.ts';

type Options = {
  kind?: 'guests' | 'visits';
  dryRun?: boolean;
  country?: string;
  source?: string;
  venueId?: string;
};

/** Sends a file to the house. @returns its SHA-256 */
export async function send(house: TestHouse, bytes: Uint8Array | string): Promise<string> {
  const response = await house.request('/api/files/import', {
    method: 'POST',
    body: bytes as BodyInit,
    headers: house.ownerHeaders,
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { sha256: string }).sha256;
}

/** Sends a file, brings it in and waits until that has ended. */
export async function broughtIn(
  house: TestHouse,
  bytes: Uint8Array | string,
  { kind = 'guests', ...said }: Options = {},
) {
  const input = { sha256: await send(house, bytes), fileName: 'export.csv', ...said };
  const { importId } =
    kind === 'guests'
      ? await house.owner.guests.startImport(input)
      : await house.owner.visits.startImport(input);
  return ended(house, importId);
}

export async function ended(house: TestHouse, importId: string) {
  const until = Date.now() + 60_000;
  for (;;) {
    const now = await house.owner.guests.import({ importId });
    if (now.state !== 'running') return now;
    if (Date.now() > until) throw new Error(`the import still runs: ${now.done} of ${now.total}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Nobody was ever there: each test brings its own. */
export async function emptied({ database }: TestHouse): Promise<void> {
  await database.owner.query(
    'truncate guests.record, guests.import, guests.name_word, guests.import_mapping, kit.file, kit.event, kit.event_subject cascade',
  );
}

/** created, joined, unchanged, refused */
export function counts({ created, joined, unchanged, refused }: Awaited<ReturnType<typeof ended>>): number[] {
  return [created, joined, unchanged, refused];
}
