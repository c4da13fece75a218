import { Choices } from '#ui/Choices.tsx';
import { useSay } from '#houses/web/house.ts';
import type { Place } from './visits.ts';

type PlacePickProps = { places: readonly Place[]; chosen: string[]; onChoose: (placeIds: string[]) => void };

/** A taken place can be chosen: two parties may share one, and a farewell may have been forgotten. */
export function PlacePick({ places, chosen, onChoose }: PlacePickProps) {
  const say = useSay();
  if (places.length === 0) return null;
  return (
    <Choices
      label={say('<Place>')}
      choices={places.map(({ id, name, taken }) => ({
        id,
        words: name,
        detail: taken && !chosen.includes(id) ? 'taken' : undefined,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
