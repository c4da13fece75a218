import { useState } from 'react';
import { FormDialog } from '#ui/FormDialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useSay } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { defaultShare } from '../purse/purse.ts';
import { sumOf, typedSum } from './costs.ts';
import { moments, type PurseShown } from './moments.ts';
import css from './Moments.module.css';
import { percent, shareOf } from './rows.ts';

type PurseRuleDialogProps = { purse: PurseShown; venueId: string; onClose: () => void };

/** How much is given away in a month, and what is spent without asking. Empty is as it comes with Regulars. */
export function PurseRuleDialog({ purse, venueId, onClose }: PurseRuleDialogProps) {
  const { rule, currency } = purse;
  const say = useSay();
  const { run, busy, refused } = useErrand();
  const [by, setBy] = useState<'share' | 'sum'>(rule.sumMinor === null ? 'share' : 'sum');
  const [share, setShare] = useState(String((rule.share ?? defaultShare) / 100));
  const [sum, setSum] = useState(typedSum(rule.sumMinor, currency));
  const [person, setPerson] = useState(
    purse.personChosen ? typedSum(purse.personMinor, currency) || '0' : '',
  );
  const [guest, setGuest] = useState(purse.guestChosen ? typedSum(purse.guestMinor, currency) || '0' : '');
  const [wrong, setWrong] = useState('');
  const set = async () => {
    const input = {
      venueId,
      share: by === 'share' && share.trim() !== '' ? shareOf(share) : null,
      sumMinor: by === 'sum' ? sumOf(sum, currency) : null,
      personMinor: sumOf(person, currency),
      guestMinor: sumOf(guest, currency),
    };
    if (Object.values(input).some(Number.isNaN))
      return setWrong('Sums such as 45 or 45.50, shares such as 5.');
    setWrong('');
    if (await run(moments.errand('setPurse', input), { words: 'The purse', done: 'The purse is set' }))
      onClose();
  };
  return (
    <FormDialog
      title="How much do we give away?"
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={wrong || refused}
      onSubmit={() => void set()}
      onClose={onClose}
    >
      <RadioGroup
        label="In a month"
        name="by"
        choices={[
          { value: 'share', label: 'A share of what was taken the month before' },
          { value: 'sum', label: 'A sum' },
        ]}
        value={by}
        onPick={setBy}
      />
      {by === 'share' ? (
        <TextInput
          label="Share, in percent"
          hint={`Empty is ${percent(defaultShare)}.`}
          inputMode="decimal"
          value={share}
          onChange={({ target }) => setShare(target.value)}
        />
      ) : (
        <TextInput
          label={`Sum, in ${currency}`}
          required
          inputMode="decimal"
          value={sum}
          onChange={({ target }) => setSum(target.value)}
        />
      )}
      <div className={css.pair}>
        <TextInput
          label="Each of us, without asking"
          hint="A month. Empty: as it comes."
          inputMode="decimal"
          value={person}
          onChange={({ target }) => setPerson(target.value)}
        />
        <TextInput
          label={say('For one <guest>, without asking')}
          hint="Empty: as it comes."
          inputMode="decimal"
          value={guest}
          onChange={({ target }) => setGuest(target.value)}
        />
      </div>
    </FormDialog>
  );
}
