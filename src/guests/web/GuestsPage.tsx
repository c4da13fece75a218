import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { AllGuests } from './AllGuests.tsx';
import { Found } from './Found.tsx';
import css from './GuestsPage.module.css';
import { NewGuest } from './NewGuest.tsx';
import { useRecognised } from './useRecognised.ts';
import { toGuest } from './way.ts';
import { words } from './words.ts';

/** Everyone the house knows: found by half a name, or leafed through. */
export function GuestsPage() {
  const say = useSay();
  const go = useNavigate();
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState(false);
  const { found, looking, fault } = useRecognised(query, 20);
  const open = (guestId: string) => void go(toGuest(guestId));
  const openFirst = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key === 'Enter' && !nativeEvent.isComposing && !looking && found[0]) open(found[0].guestId);
  };

  return (
    <Page
      title={say(words.list.title)}
      actions={
        <Button kind="go" onClick={() => setAdding(true)}>
          {say(words.list.add)}
        </Button>
      }
    >
      <Stack gap="l">
        <search className={css.search}>
          <TextInput
            type="search"
            label={say(words.list.search)}
            hint={say(words.list.searchHint)}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
            onKeyDown={openFirst}
          />
        </search>
        {query.trim().length > 1 ? (
          <Found query={query} found={found} looking={looking} fault={fault} onAdd={() => setAdding(true)} />
        ) : (
          <AllGuests onAdd={() => setAdding(true)} />
        )}
      </Stack>
      {adding && <NewGuest called={query.trim()} onClose={() => setAdding(false)} onMet={open} />}
    </Page>
  );
}
