import type { ImapFlow } from 'imapflow';

/** The folder in which a mailbox keeps what was sent from it; null where it has none that says so. */
async function sentFolder(client: ImapFlow): Promise<string | null> {
  const folders = await client.list();
  return folders.find(({ specialUse }) => specialUse === '\\Sent')?.path ?? null;
}

/** Which of these letters stand among the sent: whoever sent them, they did go. */
export async function foundAmongSent(client: ImapFlow, messageIds: readonly string[]): Promise<string[]> {
  const folder = await sentFolder(client);
  if (!folder) return [];
  const lock = await client.getMailboxLock(folder, { readOnly: true });
  try {
    const found: string[] = [];
    for (const messageId of messageIds) if (await isThere(client, messageId)) found.push(messageId);
    return found;
  } finally {
    lock.release();
  }
}

/** Puts a copy among the sent, unless the server did so itself. */
export async function keepCopy(client: ImapFlow, messageId: string, raw: Buffer): Promise<void> {
  const folder = await sentFolder(client);
  if (!folder) return;
  const lock = await client.getMailboxLock(folder);
  try {
    if (!(await isThere(client, messageId))) await client.append(folder, raw, ['\\Seen']);
  } finally {
    lock.release();
  }
}

async function isThere(client: ImapFlow, messageId: string): Promise<boolean> {
  const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
  return found !== false && found !== undefined && found.length > 0;
}
