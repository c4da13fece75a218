import { useQuery } from '@tanstack/react-query';
import { manager } from '#kit/caller.ts';
import { counted } from '#kit/words.ts';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { Failed } from '#guests/web/Failed.tsx';
import { desk, type OpenRecovery } from './desk.ts';
import { RecoveryCosts } from './RecoveryCosts.tsx';
import { RecoverySteps } from './RecoverySteps.tsx';

/** Everything that went wrong and is not over: the apology, making it right, and asking afterwards. */
export function MakeRightPage() {
  const { data, error, refetch } = useQuery(desk.read.openRecoveries({}));
  const manages = useMay(manager);
  const open = data?.filter(({ madeRightAt }) => madeRightAt === null) ?? [];
  const toAsk = data?.filter(({ madeRightAt }) => madeRightAt !== null) ?? [];
  return (
    <Page
      title="To make right"
      narrow
      sub={
        data && `${counted(open.length, 'thing', 'things')} to make right, ${toAsk.length} to be asked about`
      }
    >
      {error && !data && <Failed fault={error} onAgain={() => void refetch()} />}
      {!error && !data && <Skeleton label="Fetching what is to be made right" rows={5} />}
      {data?.length === 0 && (
        <Empty>Nothing is to be made right. Everybody left content, or nobody has said so yet.</Empty>
      )}
      <Stack gap="l">
        {open.length > 0 && (
          <Section heading="Still wrong" look="title">
            <AllOf recoveries={open} />
          </Section>
        )}
        {toAsk.length > 0 && (
          <Section heading="To be asked: is it right now?" look="title">
            <AllOf recoveries={toAsk} />
          </Section>
        )}
        {manages && <RecoveryCosts />}
      </Stack>
    </Page>
  );
}

function AllOf({ recoveries }: { recoveries: OpenRecovery[] }) {
  return (
    <Stack>
      {recoveries.map((recovery) => (
        <RecoverySteps key={recovery.id} recovery={recovery} />
      ))}
    </Stack>
  );
}
