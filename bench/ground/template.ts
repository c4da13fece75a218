import { newId } from '#kit/id.ts';
import type { BareAct } from './bare.ts';

/** Whom an act is about, by what each is called: ids, and words that are found by themselves. */
export type Concerned = Readonly<Record<string, string>>;

/** The statements of an act for others: theirs put in, and every id the act had made made anew. */
export type Template = (others: Concerned) => BareAct;

const uuid = /([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/;

/** @param recorded whom the act was about; what others have no name for stays as it is */
export function template({ begin, statements }: BareAct, recorded: Concerned): Template {
  const names = new Map(Object.entries(recorded).map(([name, value]) => [value, name]));
  const cut = statements.map(({ text, values }) => ({
    text,
    // Odd pieces are the ids.
    values: values.map((value) => {
      if (typeof value !== 'string') return { value };
      if (!uuid.test(value)) return names.has(value) ? { name: names.get(value)!, value } : { value };
      return value.split(uuid);
    }),
  }));
  return (others) => {
    const ids = new Map([...names].map(([value, name]) => [value, others[name] ?? value]));
    const anew = (id: string) => {
      const known = ids.get(id) ?? newId();
      ids.set(id, known);
      return known;
    };
    const filled = (pieces: string[]) =>
      pieces.map((piece, at) => (at % 2 === 1 ? anew(piece) : piece)).join('');
    return {
      begin,
      statements: cut.map(({ text, values }) => ({
        text,
        values: values.map((value) => {
          if (Array.isArray(value)) return filled(value);
          return 'name' in value ? (others[value.name] ?? value.value) : value.value;
        }),
      })),
    };
  };
}
