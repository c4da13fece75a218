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

const { query } = pg.Client.prototype;

/** The app's own pool alone: jobs are asked for by other connections. */
pg.Client.prototype.query = function recording(this: pg.Client, ...said: unknown[]) {
  const { application_name: name } = (
    this as unknown as { connectionParameters: { application_name: string } }
  ).connectionParameters;
  const [text, values] = said;
  if (recorded && name === 'regulars' && typeof text === 'string')
    recorded.push({ text, values: (values ?? []) as unknown[] });
  return Reflect.apply(query, this, said) as never;
} as typeof query;
