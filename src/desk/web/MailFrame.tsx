import { useState } from 'react';
import { hereHouse } from '#kit/here.ts';
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
  const address = `/mail/${hereHouse() ?? ''}/${messageId}`;
  return (
    <>
      {!images && (
        <div className={css.fold}>
          <Button onClick={() => setImages(true)}>Show images</Button>
        </div>
      )}
      <iframe
        title="The message as it was written"
        src={images ? `${address}?images=1` : address}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        className={classes(css.frame, height === undefined && css.unmeasured)}
        style={height === undefined ? undefined : { height }}
        onLoad={({ currentTarget }) => setHeight(currentTarget.contentDocument?.documentElement.scrollHeight)}
      />
    </>
  );
}
