import { english, celtic, german, nordic, french, dutch } from './names/western.ts';
import { greek, hungarian, italian, polish, portuguese, spanish, ukrainian } from './names/southern.ts';
import {
  arabic,
  chinese,
  hebrew,
  indian,
  japanese,
  korean,
  persian,
  southAsianMuslim,
  turkish,
  vietnamese,
} from './names/eastern.ts';
import { akan, caribbean, eastAfrican, igbo, southernAfrican, yoruba } from './names/african.ts';
import type { Culture, Sex } from './names/lists.ts';
import { fewOften, happens, oneOf, weighted } from './random.ts';
import type { Chance } from './random.ts';

/** Who lives in a city like London, in about the shares of its census. */
export const cultures = {
  ...{ english, celtic, german, nordic, french, dutch },
  ...{ spanish, portuguese, italian, greek, polish, ukrainian, hungarian },
  ...{ indian, southAsianMuslim, arabic, persian, turkish, hebrew, chinese, japanese, korean, vietnamese },
  ...{ igbo, yoruba, akan, eastAfrican, southernAfrican, caribbean },
} satisfies Record<string, Culture>;

export type PersonName = {
  name: string;
  given: string;
  family: string;
  pronunciation: string | null;
  culture: Culture;
  sex: Sex;
};

/** A person's name. `womenShare` is how many of the house's guests are women, from 0 to 1. */
export function aName(by: Chance, womenShare: number): PersonName {
  const culture = weighted(by, Object.values(cultures));
  return nameIn(by, culture, happens(by, womenShare) ? 'female' : 'male', fewOften(by, culture.family));
}

/** Somebody of the same family: the same culture, and usually the same name. */
export function relativeOf(by: Chance, person: PersonName, womenShare: number): PersonName {
  return nameIn(by, person.culture, happens(by, womenShare) ? 'female' : 'male', person.family);
}

function nameIn(by: Chance, culture: Culture, sex: Sex, familyRoot: string): PersonName {
  const given = fewOften(by, culture[sex]);
  const family = culture.familyOf?.(familyRoot.replace(/ska$/, 'ski'), sex) ?? familyRoot;
  const middle = culture.middle && happens(by, 0.7) ? [oneOf(by, culture.middle[sex])] : [];
  const parts = culture.order === 'family first' ? [family, ...middle, given] : [given, ...middle, family];
  return {
    name: parts.join(' '),
    given,
    family,
    pronunciation: culture.spoken?.[given] ?? null,
    culture,
    sex,
  };
}
