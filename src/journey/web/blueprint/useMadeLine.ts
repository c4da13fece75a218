import { useWhen } from '#guests/web/useWhen.ts';

type Made = { version: number; madeAt: string | null; madeBy: { name: string } | null };

/** "Version 3, by Mei, 21 November". */
export function useMadeLine({ version, madeAt, madeBy }: Made): string {
  const when = useWhen();
  if (!madeAt) return 'As it comes with Regulars';
  return [`Version ${version}`, madeBy && `by ${madeBy.name}`, when.day(madeAt)].filter(Boolean).join(', ');
}
