import { useState } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { refusalOf } from '#kit/download.ts';
import { hereHouse } from '#kit/here.ts';
import { turnToken } from '#kit/turn.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import css from './Composer.module.css';

export type Enclosed = { sha256: string; name: string; mediaType: string };

const most = 20;

/** Files that go along with an answer; each is laid down in the house as soon as it is chosen. */
export function Enclosing({ files, onFiles }: { files: Enclosed[]; onFiles: (files: Enclosed[]) => void }) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const enclose = async (chosen: File[]) => {
    setBusy(true);
    setRefused('');
    try {
      const laid: Enclosed[] = [];
      for (const file of chosen.slice(0, most - files.length)) laid.push(await layDown(file));
      onFiles([...files, ...laid]);
    } catch (fault) {
      if (!(fault instanceof Refused || fault instanceof Unreached)) throw fault;
      setRefused(fault.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <span className={css.attach}>
        <span className={buttonClass()} aria-hidden="true">
          {busy ? 'Laying down …' : 'Attach'}
        </span>
        <input
          type="file"
          multiple
          aria-label="Attach files"
          disabled={busy}
          onChange={({ target }) => {
            void enclose([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </span>
      {files.map((file, at) => (
        <Button
          key={file.sha256 + file.name}
          aria-label={`Without ${file.name}`}
          onClick={() => onFiles(files.filter((_, one) => one !== at))}
        >
          {file.name} ×
        </Button>
      ))}
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}

/** Lays a file down in the house, from where it can be put to something. @throws Refused, Unreached */
export async function layDown(file: File): Promise<Enclosed> {
  const turn = turnToken();
  const mediaType = file.type || 'application/octet-stream';
  const headers = {
    'content-type': mediaType,
    'x-house': hereHouse() ?? '',
    ...(turn ? { 'x-turn': turn } : {}),
  };
  const response = await fetch('/api/files/enclosed', { method: 'POST', headers, body: file }).catch(
    (fault: unknown) => {
      throw new Unreached(fault);
    },
  );
  if (!response.ok) throw await refusalOf(response);
  const { sha256 } = (await response.json()) as { sha256: string };
  return { sha256, name: file.name, mediaType };
}
