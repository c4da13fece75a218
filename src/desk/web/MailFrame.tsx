import { useState } from 'react';
import { hereHouse } from '#kit/here.ts';
import { turnToken } from '#kit/turn.ts';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import css from './Messages.module.css';

/**
 * A mail as it was written, from an address of its own: no script runs in it, and nothing is fetched from elsewhere
 * until somebody asks for the images, since fetching one tells the sender that it was read.
 */
export function MailFrame({ messageId }: { messageId: string }) {
  const [images, setImages] = useState(false);
  const [height, setHeight] = useState<number>();
  // A frame sends no header: on a shared tablet the address says whose turn it is.
  const turn = turnToken();
  const asked = new URLSearchParams({ ...(images && { images: '1' }), ...(turn && { turn }) });
  return (
    <>
      {!images && (
        <div className={css.fold}>
          <Button onClick={() => setImages(true)}>Show images</Button>
        </div>
      )}
      <iframe
        title="The message as it was written"
        src={`/mail/${hereHouse() ?? ''}/${messageId}?${asked.toString()}`}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        className={classes(css.frame, height === undefined && css.unmeasured)}
        style={height === undefined ? undefined : { height }}
        onLoad={({ currentTarget }) => setHeight(currentTarget.contentDocument?.documentElement.scrollHeight)}
      />
    </>
  );
}
