import { createHash } from 'node:crypto';
import { type Decimal, inferDecimal } from './amounts.ts';
import { type DateOrder, type DateVerdict, type DateWhy, inferDateOrder, readDate } from './dates.ts';
import type { Field, Kind, VisitField } from './fields.ts';
import { bareNames, guestHeading, plain, visitHeading } from './headings.ts';
import { type Preset, type PresetName, recognisePreset } from './presets.ts';
import { looksLikeEmail, looksLikePhone } from './values.ts';

/** What each column holds and how its values are to be read; plain JSON, kept under the `fingerprint` of the headings. */
export type Mapping<F extends Field = Field> = {
  kind: Kind;
  preset: PresetName | null;
  near: boolean;
  columns: (F | null)[];
  dateOrder: DateOrder;
  dateSure: boolean;
  dateWhy: DateWhy;
  dateExample: string | null;
  decimal: Decimal;
  familyFirst: boolean;
  phonesLackPlus: boolean;
};

type Table = readonly (readonly string[])[];

/** Reads headings and a few rows; what it cannot tell is null, for a person to say. */
export function recogniseColumns(headers: readonly string[], sampleRows: Table, kind: Kind): Mapping {
  const preset = kind === 'guests' ? recognisePreset(headers) : null;
  const columns = preset?.columns ?? guessColumns(headers, sampleRows, kind);
  return withDates(
    {
      kind,
      preset: preset?.name ?? null,
      near: preset?.near ?? false,
      columns,
      dateOrder: fallbackOrder(headers, preset),
      dateSure: false,
      dateWhy: 'noDates',
      dateExample: null,
      decimal: inferDecimal(valuesOf(columns, sampleRows, ['amount'])),
      familyFirst: writesFamilyFirst([...valuesOf(columns, sampleRows, ['fullName', 'guestName'])]),
      phonesLackPlus: preset?.phonesLackPlus ?? false,
    },
    inferDateOrder(valuesOf(columns, sampleRows, dateFields), fallbackOrder(headers, preset)),
  );
}

/** Whether a file tells of guests or of their visits, when nobody said. */
export function recogniseKind(headers: readonly string[], sampleRows: Table): Kind {
  if (recognisePreset(headers)) return 'guests';
  const found = new Set(guessColumns(headers, sampleRows, 'visits'));
  const has = (...fields: VisitField[]) => fields.some((field) => found.has(field));
  const byWhom = has('guestExternalId', 'guestEmail', 'guestPhone', 'guestName', 'guestFamily', 'guestGiven');
  const signs = has('amount', 'time', 'partySize', 'status', 'what', 'staff', 'quantity');
  return byWhom && found.has('date') && signs ? 'visits' : 'guests';
}

/** Known again by its headings alone, whatever their case and marks. */
export function fingerprint(headers: readonly string[]): string {
  return createHash('sha256').update(headers.map(plain).join('\n')).digest('hex').slice(0, 32);
}

export const dateFields: readonly Field[] = ['birthday', 'since', 'date'];

export function withDates(mapping: Mapping, { order, sure, why, example }: DateVerdict): Mapping {
  return { ...mapping, dateOrder: order, dateSure: sure, dateWhy: why, dateExample: example };
}

/** Only American files speak of zip codes and states, and they write the month first. */
function fallbackOrder(headers: readonly string[], preset: Preset | null): DateOrder {
  if (preset?.dateOrder) return preset.dateOrder;
  return headers.some((heading) => /^zip( ?code)?$/.test(plain(heading))) ? 'mdy' : 'dmy';
}

/** Fields that several columns may hold together; of any other the first column counts. */
const manyColumns = new Set<Field>([
  ...([
    'email',
    'phone',
    'note',
    'tags',
    'address',
    'pronunciation',
    'family',
    'marketingEmail',
    'marketingText',
  ] as const),
  ...(['guestEmail', 'guestPhone', 'what', 'staff', 'allergies', 'dietary'] as const),
]);

function guessColumns(headers: readonly string[], rows: Table, kind: Kind): (Field | null)[] {
  const read = kind === 'guests' ? guestHeading : visitHeading;
  const taken = new Set<Field>();
  const claim = (field: Field | null) => {
    if (field === null || (taken.has(field) && !manyColumns.has(field))) return null;
    taken.add(field);
    return field;
  };
  const columns = headers.map((heading) => claim(read(heading)));
  nameBare(headers, columns, kind);
  for (const field of columns) if (field) taken.add(field);
  columns.forEach((field, index) => {
    if (field === null) columns[index] = claim(byValues(rows, index, kind, taken));
  });
  return columns;
}

/** `Name` is the family name beside `Vorname`, the given name beside `Cognome`, else all of it. */
function nameBare(headers: readonly string[], columns: (Field | null)[], kind: Kind): void {
  const index = headers.findIndex((heading) => bareNames.has(plain(heading)));
  if (index < 0) return;
  const [given, family, full]: Field[] =
    kind === 'guests' ? ['given', 'family', 'fullName'] : ['guestGiven', 'guestFamily', 'guestName'];
  const others = columns.filter((_, column) => column !== index);
  const [hasGiven, hasFamily] = [others.includes(given!), others.includes(family!)];
  const field = hasGiven === hasFamily ? full! : hasGiven ? family! : given!;
  columns[index] = others.includes(field) ? null : field;
}

function byValues(rows: Table, index: number, kind: Kind, taken: Set<Field>): Field | null {
  const values = rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== '');
  if (values.length === 0) return null;
  const share = (is: (value: string) => boolean) => values.filter(is).length / values.length;
  const [email, phone, name] =
    kind === 'guests'
      ? (['email', 'phone', 'fullName'] as const)
      : (['guestEmail', 'guestPhone', 'guestName'] as const);
  if (share(looksLikeEmail) >= 0.6) return email;
  if (kind === 'visits' && !taken.has('date') && share((value) => readDate(value, 'dmy') !== null) >= 0.8)
    return 'date';
  if (!taken.has(phone) && share(looksLikePhone) >= 0.7) return phone;
  const named =
    taken.has(name) ||
    taken.has('given') ||
    taken.has('family') ||
    taken.has('guestGiven') ||
    taken.has('guestFamily');
  return !named && share(looksLikeName) >= 0.8 && new Set(values).size > values.length * 0.6 ? name : null;
}

function looksLikeName(value: string): boolean {
  return value.length <= 60 && /^\p{Lu}[\p{L}\p{M}'’.-]+(?:,? [\p{L}\p{M}'’.-]+){1,4}$/u.test(value);
}

/** Nearly every name with one comma, as in `Okafor, Amara`, is a list sorted by family name. */
function writesFamilyFirst(names: string[]): boolean {
  const written = names.filter((name) => name.trim() !== '');
  return (
    written.length > 0 && written.filter((name) => /^[^,]+,[^,]+$/.test(name)).length >= written.length * 0.8
  );
}

function* valuesOf(
  columns: readonly (Field | null)[],
  rows: Table,
  fields: readonly Field[],
): Generator<string> {
  const indexes = columns.flatMap((field, index) =>
    field !== null && fields.includes(field) ? [index] : [],
  );
  for (const row of rows) for (const index of indexes) yield row[index] ?? '';
}
