import { useState } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { download } from '#kit/download.ts';
import { hereHouse } from '#kit/here.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import type { Attachment } from './desk.ts';
import { sizeWords } from './size.ts';
import css from './Messages.module.css';

type AttachmentsProps = { attachments: Attachment[] };

/** What came along. What was too large or of a kind not kept is in the message as it came. */
export function Attachments({ attachments }: AttachmentsProps) {
  const [refused, setRefused] = useState('');
  const fetchFile = async ({ id, name }: Attachment) => {
    setRefused('');
    try {
      await download(`/mail/${hereHouse() ?? ''}/file/${id}`, name);
    } catch (fault) {
      if (!(fault instanceof Refused || fault instanceof Unreached)) throw fault;
      setRefused(fault.message);
    }
  };
  return (
    <>
      <div className={css.files}>
        {attachments.map((attachment) =>
          attachment.kept ? (
            <Button key={attachment.id} onClick={() => void fetchFile(attachment)}>
              {attachment.name || 'Unnamed file'} <small>{sizeWords(attachment.size)}</small>
            </Button>
          ) : (
            <span key={attachment.id} className={css.quiet}>
              {attachment.name || 'Unnamed file'} ({sizeWords(attachment.size)}) was not kept apart from the
              message
            </span>
          ),
        )}
      </div>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}
