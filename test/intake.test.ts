import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { testRoom } from '#kit/postgres/test-cluster.ts';
import { bytesOf, mailFiles } from '#app/intake/mail-files.ts';
import { mail } from './mailbox.ts';

let room: string;
before(async () => {
  room = await mkdtemp(join(tmpdir(), 'regulars-intake-'));
});
after(() => rm(room, { recursive: true, force: true }));

const dated = (day: number) => `Sat, ${day} Nov 2025 10:00:00 +0000`;

test('a folder of files, a maildir and an mbox are read mail by mail, oldest first', async () => {
  const [folder, maildir] = [join(room, 'folder'), join(room, 'maildir')];
  for (const path of [join(folder, 'deep'), join(maildir, 'cur'), join(maildir, 'new'), join(maildir, 'tmp')])
    await mkdir(path, { recursive: true });
  await writeFile(join(folder, 'b.eml'), mail({ Date: dated(1) }));
  await writeFile(join(folder, 'deep/a.eml'), mail({ Date: dated(8) }));
  await writeFile(join(folder, 'notes.txt'), 'no mail');
  assert.deepEqual(await names(folder), ['b.eml', 'deep/a.eml']);

  await writeFile(join(maildir, 'cur/2:2,S'), mail({ Date: dated(15) }));
  await writeFile(join(maildir, 'new/1'), mail({ Date: dated(8) }));
  await writeFile(join(maildir, 'dovecot.index'), 'no mail');
  assert.deepEqual(await names(maildir), ['new/1', 'cur/2:2,S']);

  const mbox = join(room, 'old.mbox');
  const [one, other] = [
    mail({ Date: dated(8) }, 'Dear house,\r\n\r\n>From here on'),
    mail({ Date: dated(1) }),
  ];
  const from = 'From grace@mbeki.test Sat Nov  8 10:00:00 2025\n';
  await writeFile(mbox, `${from}${one}\n${from}${other}\n`);
  const files = await mailFiles(mbox);
  assert.deepEqual(
    files.map(({ name }) => name),
    ['old.mbox#2', 'old.mbox#1'],
  );
  assert.equal((await bytesOf(files[1]!)).toString().trim(), one.replace('>From', 'From').trim());
  assert.equal((await bytesOf(files[0]!)).toString().trim(), other.trim());
});

test('a trial says last of all what became of each mail, and leaves nothing behind', async () => {
  const folder = join(room, 'trial');
  await mkdir(folder);
  await writeFile(join(folder, 'question.eml'), mail({}));
  await writeFile(join(folder, 'same-again.eml'), mail({ From: 'amara@okafor.test' }));
  await writeFile(join(folder, 'list.eml'), mail({ 'List-Id': '<news.shop.test>', Precedence: 'bulk' }));
  await writeFile(join(folder, 'other.eml'), mail({ To: 'somebody@else.test' }));
  await writeFile(join(folder, 'empty.eml'), '');
  const before = await leftovers();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, '../bin/regulars'), 'desk', 'intake', folder, '--trial', '--twice'],
    { env: { ...process.env, REGULARS_TEST_CLUSTER: '' } },
  );
  const { answered, ...counts } = JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, unknown>;
  assert.deepEqual(counts, { files: 5, stored: 5, quarantined: 0, lost: 0, doubled: 0 });
  assert.deepEqual((answered as string[]).toSorted(), ['question.eml', 'same-again.eml']);
  assert.deepEqual(await leftovers(), before);
});

async function names(path: string): Promise<string[]> {
  return (await mailFiles(path)).map(({ name }) => name);
}

async function leftovers(): Promise<string[]> {
  return (await readdir(await testRoom())).filter((name) => name.startsWith('regulars-trial-'));
}
