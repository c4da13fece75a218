import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { owner } from '#kit/caller.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines as List } from '#ui/Lines.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { desk, type LineShown } from '../desk.ts';
import { channelWords } from '../words.ts';
import { Copy } from './Copy.tsx';
import { LineForm, type LineChannel } from './LineForm.tsx';

const kinds = ['email', 'chat', 'phone', 'text', 'whatsapp'] as const satisfies readonly LineChannel[];

const connect = {
  email: 'Connect a mailbox',
  chat: 'Put a chat on your site',
  phone: 'Connect a phone number',
  text: 'Connect a number for texts',
  whatsapp: 'Connect WhatsApp',
} satisfies Record<LineChannel, string>;

/** Mailboxes, numbers and the chat on the house's own site, and how they do. */
export function Lines() {
  const { data, error } = useQuery(desk.read.lines({}));
  const owns = useMay(owner);
  const [opening, setOpening] = useState<LineChannel>();
  return (
    <Section
      heading="Lines"
      look="title"
      action={
        owns && (
          <Row>
            <Button onClick={() => setOpening('email')}>{connect.email}</Button>
            <Menu
              button="Another line"
              items={kinds.slice(1).map((kind) => ({ words: connect[kind], onPick: () => setOpening(kind) }))}
            />
          </Row>
        )
      }
    >
      {error && !data && <ErrorNote>{error.message}</ErrorNote>}
      {!error && !data && <Skeleton label="Fetching the lines" rows={2} />}
      {data?.length === 0 && (
        <p>
          None yet. With a mailbox, whatever guests write comes to the desk and is answered from there;
          nothing is deleted in the mailbox itself.
        </p>
      )}
      {data && data.length > 0 && (
        <List>
          {data.map((line) => (
            <OneLine key={line.id} line={line} owns={owns} />
          ))}
        </List>
      )}
      {opening && (
        <LineForm
          channel={opening}
          title={connect[opening]}
          line={null}
          onClose={() => setOpening(undefined)}
        />
      )}
    </Section>
  );
}

function OneLine({ line, owns }: { line: LineShown; owns: boolean }) {
  const when = useWhen();
  const [open, setOpen] = useState<'change' | 'close'>();
  const [shows, setShows] = useState(false);
  const heard = line.heardAt
    ? `last heard ${when.day(line.heardAt)}, ${when.time(line.heardAt)}`
    : 'nothing came over it yet';
  return (
    <Line
      detail={
        <Stack gap="s">
          <span>
            {channelWords[line.channel]}
            {line.address && ` · ${line.address}`} · {heard}
          </span>
          {line.trouble && (
            <Notice kind="care" title={line.trouble}>
              {line.troubleAt && `since ${when.day(line.troubleAt)}, ${when.time(line.troubleAt)}`}
            </Notice>
          )}
          {shows && <Addresses line={line} />}
        </Stack>
      }
      action={
        owns && (
          <Menu
            button="Change"
            label={`Change ${line.name}`}
            items={[
              { words: 'How it is connected', onPick: () => setOpen('change') },
              {
                words: line.channel === 'chat' ? 'The lines for your site' : 'Addresses for the provider',
                disabled: line.addresses.length === 0,
                onPick: () => setShows(!shows),
              },
              { words: 'Disconnect', kind: 'care', onPick: () => setOpen('close') },
            ]}
          />
        )
      }
    >
      {line.name}
      {open === 'change' && (
        <LineForm channel={line.channel} title={line.name} line={line} onClose={() => setOpen(undefined)} />
      )}
      {open === 'close' && <Disconnect line={line} onClose={() => setOpen(undefined)} />}
    </Line>
  );
}

/** What is given to a provider, or put into the pages of the house's own site. */
function Addresses({ line }: { line: LineShown }) {
  return (
    <Stack gap="s">
      {line.addresses.map(({ what, url }) => (
        <div key={url}>
          <Hint>{what}</Hint>
          <Copy label={what} text={line.channel === 'chat' ? `<script src="${url}" async></script>` : url} />
        </div>
      ))}
    </Stack>
  );
}

function Disconnect({ line, onClose }: { line: LineShown; onClose: () => void }) {
  const { run, busy, refused } = useDoing('desk');
  const close = async () => {
    if (await run(() => desk.call.closeLine({ lineId: line.id }))) onClose();
  };
  return (
    <FormDialog
      title={`Disconnect ${line.name}?`}
      go="Disconnect"
      kind="care"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void close()}
      onClose={onClose}
    >
      <p>Nothing more comes in or goes out over it. What was said stays.</p>
    </FormDialog>
  );
}
