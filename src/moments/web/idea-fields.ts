import type { MemoryKind } from '#guests/memory.ts';
import type { OccasionName } from '#regulars/occasion.ts';
import type { RegularStage } from '#regulars/stage.ts';
import type { Weather } from '../suggestions/weather.ts';
import type { Fits } from '../ideas/idea.ts';
import type { Idea } from './moments.ts';

/** The conditions of an idea as a form has them: nothing chosen is no condition. */
export type TypedFits = {
  words: string;
  kinds: MemoryKind[];
  occasions: OccasionName[];
  stages: RegularStage[];
  min: string;
  max: string;
  weather: Weather[];
};

export function typedFits({ memory, occasions, stages, party, weather }: Idea['fits']): TypedFits {
  return {
    words: memory?.words?.join(', ') ?? '',
    kinds: memory?.kinds ?? [],
    occasions: occasions ?? [],
    stages: stages ?? [],
    min: party?.min ? String(party.min) : '',
    max: party?.max ? String(party.max) : '',
    weather: weather ?? [],
  };
}

export function fitsOf({ words, kinds, occasions, stages, min, max, weather }: TypedFits): Fits {
  const listed = words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const memory = { ...(listed.length > 0 && { words: listed }), ...(kinds.length > 0 && { kinds }) };
  const party = { ...(min.trim() && { min: Number(min) }), ...(max.trim() && { max: Number(max) }) };
  return {
    ...(Object.keys(memory).length > 0 && { memory }),
    ...(occasions.length > 0 && { occasions }),
    ...(stages.length > 0 && { stages }),
    ...(Object.keys(party).length > 0 && { party }),
    ...(weather.length > 0 && { weather }),
  };
}
