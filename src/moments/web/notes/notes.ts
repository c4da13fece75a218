import { moments } from '../moments.ts';

type Calls = typeof moments.call;

export type NoteShown = Awaited<ReturnType<Calls['notes']>>[number];
export type NoteOpen = Awaited<ReturnType<Calls['note']>>;
