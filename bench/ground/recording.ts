import pg from 'pg';

export type Statement = { text: string; values: unknown[] };

let recorded: Statement[] | null = null;

export function startRecording(): Statement[] {
  return (recorded = []);
}

/** @returns what this process has sent to its database since */
export function stopRecording(): Statement[] {
  const statements = recorded ?? [];
  recorded = null;
  return statements;
}

type Recorded = pg.Client & { connectionParameters: { application_name: string } };

// oxlint-disable-next-line typescript/unbound-method -- it is called with its client again
const ask = pg.Client.prototype.query;

pg.Client.prototype.query = function record(this: Recorded, ...said: unknown[]) {
  const [asked, parameters] = said;
  const { text, values = [] } = isPrepared(asked) ? asked : { text: asked, values: parameters as unknown[] };
  // The app's own pool alone: jobs are asked for by other connections.
  const isTheApps = this.connectionParameters.application_name === 'regulars';
  if (recorded && isTheApps && typeof text === 'string') recorded.push({ text, values });
  return Reflect.apply(ask, this, said) as never;
};

function isPrepared(asked: unknown): asked is Statement {
  return typeof asked === 'object' && asked !== null && 'name' in asked && 'text' in asked;
}
