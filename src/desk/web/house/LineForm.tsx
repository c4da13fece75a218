import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useHouse } from '#houses/web/house.ts';
import { desk, type LineShown } from '../desk.ts';
import css from './house.module.css';
import { fieldsFor, isUsual, providerHint, providerOf } from './line-fields.ts';
import { OneField } from './OneField.tsx';

export type LineChannel = LineShown['channel'];
export type Values = Record<string, string | number | boolean | string[]>;

type LineFormProps = { channel: LineChannel; title: string; line: LineShown | null; onClose: () => void };

/** How a line is connected: the few things every house must say, and the others behind them. */
export function LineForm({ channel, title, line, onClose }: LineFormProps) {
  const { run, busy, refused } = useDoing('desk');
  const venues = useHouse()?.venues ?? [];
  const form = useQuery(desk.read.lineForms({})).data?.find((one) => one.channel === channel);
  const [name, setName] = useState(line?.name ?? usualName[channel]);
  const [address, setAddress] = useState(line?.address ?? '');
  const [venueId, setVenue] = useState(line?.venueId ?? null);
  const [settings, setSettings] = useState<Values>(line?.settings ?? {});
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const [tried, setTried] = useState<{ wrong: string | null }>();

  const given = address || channel !== 'email' ? settings : {};
  const guessed = channel === 'email' && !('provider' in settings) ? providerOf(address) : undefined;
  const all = guessed ? { ...given, provider: guessed } : given;
  const shape = { name, venueId, address: address.trim(), settings: all, secrets };
  const save = async () => {
    const done = await run(() =>
      line ? desk.call.changeLine({ lineId: line.id, ...shape }) : desk.call.openLine({ channel, ...shape }),
    );
    if (done) onClose();
  };
  const tryOut = () =>
    void run(async () => setTried(await desk.call.tryLine({ channel, lineId: line?.id ?? null, ...shape })));

  const fields = form ? fieldsFor(channel, form.fields, all) : [];
  const draw = (which: typeof fields) =>
    which.map((field) => (
      <OneField
        key={field.name}
        field={field}
        value={field.secret ? (secrets[field.name] ?? '') : all[field.name]}
        isSet={line?.has.includes(field.name) ?? false}
        onValue={(value) => {
          setTried(undefined);
          if (field.secret) setSecrets({ ...secrets, [field.name]: String(value) });
          else setSettings({ ...all, [field.name]: value });
        }}
      />
    ));
  const hint = channel === 'email' ? providerHint(all['provider']) : undefined;
  return (
    <FormDialog
      title={title}
      go={line ? 'Keep' : 'Connect'}
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {channel !== 'chat' && (
        <TextInput
          label={channel === 'email' ? 'E-mail address' : 'Number, with its country (+44 …)'}
          type={channel === 'email' ? 'email' : 'tel'}
          required
          value={address}
          onChange={({ target }) => {
            setTried(undefined);
            setAddress(target.value);
          }}
        />
      )}
      {!form && <Skeleton label="Fetching what is asked for" rows={2} />}
      {draw(fields.filter((field) => isUsual(channel, field.name, all)))}
      {hint && <Notice title={hint.title}>{hint.words}</Notice>}
      <TextInput
        label="What we call it"
        required
        maxLength={80}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      {venues.length > 1 && (
        <Select label="Venue" value={venueId ?? ''} onChange={({ target }) => setVenue(target.value || null)}>
          <option value="">The whole house</option>
          {venues.map((venue) => (
            <option key={venue.id} value={venue.id}>
              {venue.name}
            </option>
          ))}
        </Select>
      )}
      {fields.some((field) => !isUsual(channel, field.name, all)) && (
        <details className={css.more}>
          <summary>More settings</summary>
          {draw(fields.filter((field) => !isUsual(channel, field.name, all)))}
        </details>
      )}
      {form?.tries && (
        <Row>
          <Button busy={busy} onClick={tryOut}>
            Try it
          </Button>
        </Row>
      )}
      {tried && (
        <Notice
          kind={tried.wrong ? 'care' : 'good'}
          live="polite"
          title={tried.wrong ?? 'It works: we can read and send.'}
        />
      )}
    </FormDialog>
  );
}

const usualName = {
  email: 'Our mailbox',
  chat: 'Chat on our site',
  phone: 'Our phone',
  text: 'Our texts',
  whatsapp: 'Our WhatsApp',
} satisfies Record<LineChannel, string>;
