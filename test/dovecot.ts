import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { orIfMissing } from '#kit/postgres/missing.ts';

/** A real mail server (Dovecot 2.3) with one user, on a port and in a folder of its own. */
export type Dovecot = {
  port: number;
  user: string;
  password: string;
  /** Puts mails into the inbox as a delivery agent does. */
  deliver: (mails: readonly Buffer[]) => Promise<void>;
  /** How many mails the inbox holds with this flag of a maildir ("S" is seen). */
  flagged: (flag: string) => Promise<number>;
  /** Mails in the Sent folder. */
  sent: () => Promise<number>;
  /** Makes the inbox anew, as after a restore: the same mails under another UIDVALIDITY. */
  renumber: () => Promise<void>;
  /** Cuts every connection; whoever wants may connect again. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

const program = '/usr/sbin/dovecot';

/** @returns why there is none here, or null where Dovecot can be run */
export async function whyNoDovecot(): Promise<string | null> {
  if (process.getuid!() !== 0) return 'Dovecot is run as root alone';
  return (await promisify(execFile)(program, ['--version']).catch(() => null))
    ? null
    : 'Dovecot is not installed here';
}

export async function startDovecot(): Promise<Dovecot> {
  const home = await mkdtemp(join(tmpdir(), 'regulars-dovecot-'));
  await chmod(home, 0o755);
  const port = await freePort();
  const [user, password] = ['hello', 'correct-horse'];
  const { uid, gid } = await mailUser();
  const inbox = join(home, 'mail', user);
  for (const folder of ['cur', 'new', 'tmp']) await mkdir(join(inbox, folder), { recursive: true });
  await own(join(home, 'mail'));
  await writeFile(join(home, 'dovecot.conf'), settings({ home, port, password, uid, gid }));
  let server = await begin();
  let delivered = 0;

  async function own(folder: string): Promise<void> {
    await chown(folder, uid, gid);
    for (const entry of await readdir(folder, { recursive: true }))
      await chown(join(folder, entry), uid, gid);
  }

  async function begin(): Promise<ChildProcess> {
    const child = spawn(program, ['-F', '-c', join(home, 'dovecot.conf')], { stdio: 'ignore' });
    await answers(port);
    return child;
  }

  async function end(): Promise<void> {
    if (server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }

  return {
    port,
    user,
    password,
    deliver: async (mails) => {
      for (const mail of mails) {
        delivered += 1;
        const path = join(inbox, 'tmp', `${1_700_000_000 + delivered}.M${delivered}.test`);
        await writeFile(path, mail);
        await chown(path, uid, gid);
        await promisify(execFile)('mv', [path, join(inbox, 'new')]);
      }
    },
    flagged: async (flag) => {
      const names = await readdir(join(inbox, 'cur'));
      return names.filter((name) => name.split(':2,')[1]?.includes(flag)).length;
    },
    sent: async () => {
      const files = await Promise.all(
        ['cur', 'new'].map((folder) => orIfMissing(readdir(join(inbox, '.Sent', folder)), [])),
      );
      return files.flat().length;
    },
    renumber: async () => {
      await end();
      for (const name of await readdir(inbox))
        if (name.startsWith('dovecot')) await rm(join(inbox, name), { recursive: true });
      server = await begin();
    },
    restart: async () => {
      await end();
      server = await begin();
    },
    stop: async () => {
      await end();
      await rm(home, { recursive: true, force: true });
    },
  };
}

type Settings = { home: string; port: number; password: string; uid: number; gid: number };

function settings({ home, port, password, uid, gid }: Settings): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${home}/run
state_dir = ${home}/run
log_path = ${home}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${home}/mail/%u
mail_max_userip_connections = 50
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${home}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
`;
}

async function mailUser(): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string) => Number((await promisify(execFile)('id', [flag, 'mail'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const greeted = await Promise.race([
      once(socket, 'data').then(
        () => true,
        () => false,
      ),
      once(socket, 'close').then(() => false),
    ]);
    socket.destroy();
    if (greeted) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Dovecot does not answer.');
}
