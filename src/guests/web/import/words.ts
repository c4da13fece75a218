import type { PillKind } from '#ui/Pill.tsx';
import type { Import, Mapping, Outcome, Preview } from './bringing.ts';

export function number(count: number): string {
  return count.toLocaleString('en-GB');
}

export const outcomeWords: Record<Outcome, { one: string; all: string; pill: PillKind }> = {
  created: { one: 'new', all: 'New', pill: 'good' },
  joined: { one: 'joined', all: 'Joined', pill: 'returning' },
  unchanged: { one: 'known already', all: 'Known already', pill: 'plain' },
  refused: { one: 'not taken in', all: 'Not taken in', pill: 'drifting' },
};

export const stateWords: Record<Import['state'], string> = {
  running: 'under way',
  done: 'done',
  stopped: 'stopped',
  failed: 'could not be finished',
};

export const presetWords: Record<NonNullable<Mapping['preset']>, string> = {
  fresha: 'Fresha',
  vagaro: 'Vagaro',
  google: 'Google Contacts',
  google_old: 'Google Contacts of before 2024',
  square: 'Square',
  vcard: 'vCard',
};

export const formatWords: Record<Preview['format'], string> = {
  csv: 'a table of text (CSV)',
  xlsx: 'an Excel workbook',
  vcard: 'contact cards (vCard)',
  fixed: 'columns of fixed width',
};

export const orderWords: Record<Mapping['dateOrder'], string> = {
  dmy: 'Day first',
  mdy: 'Month first',
  ymd: 'Year first',
};

/** What a file of text may be written in, most likely first; the house tells them apart itself nearly always. */
export const encodings: Record<string, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1252': 'Western European (Windows-1252)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'iso-8859-15': 'Western European (ISO 8859-15)',
  macroman: 'Old Macintosh',
  shift_jis: 'Japanese (Shift JIS)',
};
