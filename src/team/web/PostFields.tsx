import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { useMe } from '#door/web/me.ts';
import { givable, roleWords, type MemberRole } from '#door/web/roles.ts';
import { useHouse } from '#houses/web/house.ts';

export type Post = { role: MemberRole; venueId: string | null };

/** What somebody may do, and where: no more than whoever gives it has. */
export function PostFields({ post, onPost }: { post: Post; onPost: (post: Post) => void }) {
  const me = useMe();
  const venues = useHouse()?.venues ?? [];
  const mine = me?.venueId ?? null;
  return (
    <>
      <RadioGroup
        label="What they may do"
        name="role"
        choices={givable(me?.role ?? null)
          // An owner owns all of it, which a manager of one venue cannot give.
          .filter((role) => role !== 'owner' || mine === null)
          .map((role) => ({ value: role, label: roleWords[role].name, hint: roleWords[role].hint }))}
        value={post.role}
        onPick={(role) => onPost({ role, venueId: role === 'owner' ? null : post.venueId })}
      />
      {venues.length > 1 && mine === null && post.role !== 'owner' && (
        <Select
          label="Where"
          value={post.venueId ?? ''}
          onChange={({ target }) => onPost({ ...post, venueId: target.value || null })}
        >
          <option value="">In the whole house</option>
          {venues.map(({ id, name }) => (
            <option key={id} value={id}>
              In {name} only
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
