import { stranger } from '#kit/caller.ts';
import { makeKey } from '#door/make-key.ts';
import { contextOf } from '#app/context.ts';
import { openEntrance } from '#app/http.ts';
import type { Regulars } from '#app/regulars.ts';
import { openRegulars } from '#app/regulars.ts';
import { serveStatic } from '#app/static.ts';
import { startRecording, stopRecording } from './recording.ts';
import { serverSecret } from './server-secret.ts';
import type { Wanted } from './stand.ts';

// The house of a benchmark, served as `npm start` serves it; its parent tells it what to record and when to close.
const { address, houseId, pages } = JSON.parse(process.argv[2]!) as Wanted;

const regulars = await openRegulars({
  address,
  publicUrl: 'http://localhost',
  secret: serverSecret,
  setupCode: '',
});
if (pages) await serveStatic(regulars.server);
const entrance = await openEntrance();
entrance.admit(regulars.server);

process.on('message', (word) => {
  if (word === 'record') process.send!(startRecording());
  if (word === 'stop') process.send!(stopRecording());
  if (word === 'close') void close();
});
process.send!({ port: entrance.port, key: await aKey(regulars) });

async function aKey({ ground }: Regulars): Promise<string> {
  const caller = { ...stranger, kind: 'cli' as const, houseId, role: 'owner' as const };
  const context = contextOf(ground, {
    caller,
    now: ground.clock(),
    request: new Headers(),
    response: new Headers(),
  });
  const { token } = await makeKey(context, { name: 'Benchmark', role: 'manager' });
  return token;
}

async function close(): Promise<void> {
  await entrance.close();
  await regulars.close();
  process.disconnect();
}
