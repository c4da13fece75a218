import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';

/** A live stream that waits for one word. */
export type CallStream = {
  /** When the word comes next, by the clock of this machine. */
  next: () => Promise<number>;
  hangUp: () => void;
};

/** Opens a stream and listens for what only the news of a call holds. */
export async function callStream(
  url: string,
  word: string,
  headers: Record<string, string> = {},
): Promise<CallStream> {
  let tell: (at: number) => void = () => {};
  const asked = request(url, { headers });
  const stream = await new Promise<IncomingMessage>((resolve, reject) =>
    asked.on('response', resolve).on('error', reject).end(),
  );
  if (stream.statusCode !== 200) throw new Error(`The stream answers ${stream.statusCode}.`);
  stream.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes(word)) tell(Date.now());
  });
  return {
    next: () => new Promise((resolve) => (tell = resolve)),
    hangUp: () => asked.destroy(),
  };
}
