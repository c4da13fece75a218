export type Sex = 'female' | 'male';

/** How one culture names people, the frequent names first. */
export type Culture = {
  weight: number;
  female: readonly string[];
  male: readonly string[];
  family: readonly string[];
  /** What comes first when the whole name is written; the given name unless told. */
  order?: 'family first';
  /** A word between the two, for some. */
  middle?: Record<Sex, readonly string[]>;
  /** Family names that have another form for a woman. */
  familyOf?: (family: string, sex: Sex) => string;
  /** How to say it, for those who read it for the first time. */
  spoken?: Readonly<Record<string, string>>;
};

/** Names apart by white space; an underscore stands for a space within one. */
export function list(text: TemplateStringsArray): string[] {
  return [
    ...new Set(
      text
        .join('')
        .trim()
        .split(/\s+/)
        .map((name) => name.replaceAll('_', ' ')),
    ),
  ];
}

/** Every beginning with every ending. */
export function composed(beginnings: readonly string[], endings: readonly string[]): string[] {
  return beginnings.flatMap((beginning) =>
    endings.map((ending) => `${beginning}${ending}`.replaceAll('_', ' ').replace(/(.)\1\1/g, '$1$1')),
  );
}
