import { useMe } from '#door/web/me.ts';
import { useVenue } from '#houses/web/house.ts';
import { firstName, usePeople } from '#team/web/team.ts';

/** Who is asked above the allowance: by name where it can only be one. */
export function useLeader(): string {
  const people = usePeople();
  const venue = useVenue();
  const me = useMe();
  const here = people.filter(
    ({ id, leftAt, venueId }) =>
      leftAt === null && id !== me?.personId && (!venueId || venueId === venue?.id),
  );
  const managers = here.filter(({ role }) => role === 'manager');
  const leading = managers.length > 0 ? managers : here.filter(({ role }) => role === 'owner');
  return leading.length === 1 ? firstName(leading[0]!.name) : 'whoever leads';
}
