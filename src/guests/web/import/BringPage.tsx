import { useState } from 'react';
import { manager } from '#kit/caller.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay, useMe } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import type { Bringing, Chosen } from './bringing.ts';
import { EarlierImports } from './EarlierImports.tsx';
import { FileDrop } from './FileDrop.tsx';
import { ImportRun } from './ImportRun.tsx';
import { LookAtFile } from './LookAtFile.tsx';
import { sendFile } from './send-file.ts';

type BringPageProps = {
  ways: Readonly<Record<Bringing['kind'], Bringing>>;
  /** The import that is looked at, kept in the address so that a reload finds it. */
  runId: string | undefined;
  onRun: (importId: string | undefined) => void;
};

/** From the system a house had before: choose a file, look at what it would become, bring it in. */
export function BringPage({ ways, runId, onRun }: BringPageProps) {
  const say = useSay();
  const me = useMe();
  const manages = useMay(manager);
  const [kind, setKind] = useState<Bringing['kind']>('guests');
  const [chosen, setChosen] = useState<Chosen>();
  if (me && !manages) {
    return (
      <Page title="Bring in a file" narrow>
        <Empty>{say('Files are brought in by a manager of the house.')}</Empty>
      </Page>
    );
  }
  const another = (
    <Button
      onClick={() => {
        setChosen(undefined);
        onRun(undefined);
      }}
    >
      Another file
    </Button>
  );
  if (runId) {
    return (
      <Page title="Bring in a file" actions={another}>
        <ImportRun importId={runId} />
      </Page>
    );
  }
  if (chosen) {
    return (
      <Page
        title={chosen.fileName}
        sub={say(kind === 'guests' ? 'A file of <guests>' : 'A file of <visits>')}
        actions={another}
      >
        <LookAtFile bringing={ways[kind]} chosen={chosen} onChosen={setChosen} onStarted={onRun} />
      </Page>
    );
  }
  return (
    <Page
      title="Bring in a file"
      sub={say('<Guests> and their <visits>, from the system you had before')}
      narrow
    >
      <Stack gap="l">
        <RadioGroup
          label="What is in it?"
          name="kind"
          inline
          choices={[
            { value: 'guests', label: say('<Guests>') },
            { value: 'visits', label: say('<Visits> or sales') },
          ]}
          value={kind}
          onPick={setKind}
        />
        <Choose onChosen={setChosen} />
        <EarlierImports onRun={onRun} />
      </Stack>
    </Page>
  );
}

function Choose({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const { run, refused } = useDoing('files');
  const [sending, setSending] = useState<string | null>(null);
  const take = async (file: File) => {
    setSending(file.name);
    await run(async () =>
      onChosen({
        sha256: await sendFile(file),
        fileName: file.name,
        mapping: null,
        encoding: null,
        source: null,
      }),
    );
    setSending(null);
  };
  return (
    <FileDrop label="Choose a file" sending={sending} refused={refused} onFile={(file) => void take(file)} />
  );
}
