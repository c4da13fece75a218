import { money } from '#kit/shown.ts';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSay } from '#houses/web/house.ts';
import type { PurseShown } from './moments.ts';
import { percent } from './rows.ts';

/** Where the purse comes from, and what is spent without asking anybody. */
export function Allowances({ purse, atHand }: { purse: PurseShown; atHand: boolean }) {
  const say = useSay();
  const { rule, currency, personMinor, personChosen, guestMinor, guestChosen, mineLeftMinor } = purse;
  const chosen = (by: boolean) => (by ? 'as this house decided' : 'as it comes with Regulars');
  return (
    <Stack>
      <Lines>
        <Line detail={chosen(rule.chosen)}>{ruleWords(rule, currency)}</Line>
        <Line detail={chosen(personChosen)}>
          {money(personMinor, currency)} each of us may give in a month without asking
        </Line>
        {mineLeftMinor !== null && atHand && (
          <Line>{money(mineLeftMinor, currency)} of it is left for you</Line>
        )}
        <Line detail={chosen(guestChosen)}>
          {say(`${money(guestMinor, currency)} for one <guest> without asking`)}
        </Line>
      </Lines>
      <Hint>
        After Will Guidara’s rule of 95/5: manage 95 % of the money to the penny, and spend the rest on people
        without counting what it brings. It is one restaurateur’s rule and no experiment’s, so each house sets
        its own.
      </Hint>
    </Stack>
  );
}

function ruleWords({ share, sumMinor, takingsMinor }: PurseShown['rule'], currency: string): string {
  if (sumMinor !== null) return `${money(sumMinor, currency)} a month`;
  const of = takingsMinor === null ? '' : ` (${money(takingsMinor, currency)})`;
  return `${percent(share ?? 0)} of what was taken the month before${of}`;
}
