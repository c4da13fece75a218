import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput, type TextInputProps } from '#ui/TextInput.tsx';
import { apart } from './Called.tsx';
import css from './DescribeForm.module.css';
import type { Guest } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { words } from './words.ts';

const parts = ['name', 'pronunciation', 'given', 'family'] as const;
type Part = (typeof parts)[number];

/** The name and how it is said, corrected where they stand. */
export function DescribeForm({ guest, onDone }: { guest: Guest; onDone: () => void }) {
  const say = useSay();
  const describe = useVerb('describe', say(words.name.about, { name: apart(guest.name) }));
  const [typed, setTyped] = useState<Record<Part, string>>({
    name: guest.name,
    pronunciation: guest.pronunciation ?? '',
    given: guest.given ?? '',
    family: guest.family ?? '',
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const nameless = typed.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nameless || describe.busy) return;
    const { name, pronunciation, given, family } = typed;
    const input = {
      guestId: guest.guestId,
      name,
      pronunciation: kept(pronunciation),
      given: kept(given),
      family: kept(family),
    };
    void describe.ask(input, onDone);
  };
  const field = (part: Part, most: number): TextInputProps => ({
    label: say(words.name[part]),
    dir: 'auto',
    autoComplete: 'off',
    maxLength: most,
    value: typed[part],
    onChange: ({ target }) => setTyped({ ...typed, [part]: target.value }),
  });
  return (
    <Card>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack>
          <div className={css.fields}>
            <TextInput {...field('name', 200)} error={nameless ? say(words.name.missing) : undefined} />
            <TextInput {...field('pronunciation', 120)} placeholder="Doro-TAY-a" />
            <TextInput {...field('given', 100)} />
            <TextInput {...field('family', 100)} />
          </div>
          {describe.sentence && <ErrorNote>{describe.sentence}</ErrorNote>}
          <Row place="end">
            <Button onClick={onDone}>{say(words.cancel)}</Button>
            <Button type="submit" kind="go" busy={describe.busy}>
              {say(words.keep)}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

function kept(typed: string): string | null {
  return typed.trim() || null;
}
