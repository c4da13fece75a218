import { useState } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { buttonClass } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { layDown } from '#desk/web/Enclosing.tsx';
import css from './Notes.module.css';

export type Photo = { sha256: string; mediaType: string; name: string };

type CardPhotoProps = { photo: Photo | null; onPhoto: (photo: Photo) => void };

/** A picture of the card as it was written: a phone opens its camera for it. */
export function CardPhoto({ photo, onPhoto }: CardPhotoProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const keep = async (file: File) => {
    setBusy(true);
    setRefused('');
    try {
      onPhoto(await layDown(file));
    } catch (fault) {
      if (!(fault instanceof Refused || fault instanceof Unreached)) throw fault;
      setRefused(fault.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <span className={css.photograph}>
        <span className={buttonClass()} aria-hidden="true">
          {busy ? 'Keeping it …' : photo ? 'Another picture' : 'Photograph the card'}
        </span>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          aria-label="Photograph the card"
          disabled={busy}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void keep(file);
            target.value = '';
          }}
        />
      </span>
      {photo && <span className={css.none}>Kept: {photo.name}</span>}
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}
