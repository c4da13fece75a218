import type { Act } from '#kit/act.ts';

export type Secrets = Readonly<Record<string, string>>;

/** @returns null where there is nothing to keep secret */
export function sealed({ installation }: Pick<Act, 'installation'>, secrets: Secrets): Buffer | null {
  const set = Object.entries(secrets).filter(([, secret]) => secret !== '');
  return set.length > 0 ? installation.seal(JSON.stringify(Object.fromEntries(set))) : null;
}

/** What was sealed on another machine cannot be read here: the line says that it has none, and is given them anew. */
export function unsealed({ installation }: Pick<Act, 'installation'>, kept: Uint8Array | null): Secrets {
  const said = kept && installation.unseal(kept);
  return said ? (JSON.parse(said) as Secrets) : {};
}
