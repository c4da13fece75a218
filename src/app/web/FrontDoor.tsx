import { Link, Navigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Doorstep } from '#ui/Doorstep.tsx';
import { Stack } from '#ui/Stack.tsx';
import { door } from '#door/web/me.ts';

/** Where everyone comes in: on to the house, to the sign-in, or to the first run. */
export function FrontDoor() {
  const { data: me, error, refetch } = useQuery(door.read.me({}));
  if (error && !me) {
    return (
      <Doorstep title="Regulars">
        <ErrorNote todo={<Button onClick={() => void refetch()}>Try again</Button>}>
          {error.message}
        </ErrorNote>
      </Doorstep>
    );
  }
  if (!me) return null;
  if (me.empty && me.kind === 'nobody') return <Navigate to="/welcome" replace />;
  if (me.kind === 'nobody') return <Navigate to="/sign-in" replace />;
  const [only, ...others] = me.houses;
  if (only && others.length === 0) return <Navigate to="/h/$house" params={{ house: only.slug }} replace />;
  return (
    <Doorstep title={only ? 'Which house?' : 'No house is open to you yet'}>
      <Stack>
        {me.houses.map(({ slug, demo }) => (
          <Link key={slug} to="/h/$house" params={{ house: slug }} className={buttonClass()}>
            {slug}
            {demo && ' (demo)'}
          </Link>
        ))}
        {!only && <p>Ask the owner of the house for an invitation.</p>}
      </Stack>
    </Doorstep>
  );
}
