import { test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { openTestHouse } from '../../../test/house.ts';
test('x', async () => {
  const house = await openTestHouse();
  for (const name of ['fresha.csv', 'fresha-italian.csv','vagaro.xlsx','google.csv','google-old.csv','square.csv','contacts.vcf']) for (const run of [1, 2]) {
    const bytes = await readFile(new URL(`../../../test/fixtures/import/${name}`, import.meta.url));
    const sent = await house.request('/api/files/import', { method: 'POST', body: bytes, headers: { ...house.ownerHeaders } });
    const { sha256 } = await sent.json() as { sha256: string };
    if (run === 1) { const p = await house.owner.guests.previewImport({ sha256, fileName: name });
    console.log(name, p.mappingFrom, p.encoding, p.dates, p.source, p.total, p.readable, JSON.stringify(p.lines.slice(0, 2), null, 1)); }
    const { importId } = await house.owner.guests.startImport({ sha256, fileName: name });
    for (;;) { const i = await house.owner.guests.import({ importId }); if (i.state !== 'running') { console.log(name, i); break; } await new Promise(r => setTimeout(r, 100)); }
    const rep = await house.owner.guests.importReport({ importId }); console.log(JSON.stringify(rep));
    console.log(await (await house.request(`/api/files/mended?import=${importId}`, { headers: house.ownerHeaders })).text());
  }
  await house.close();
});
