import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button, buttonClass } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { moments } from '../moments.ts';
import css from './NoteCard.module.css';
import type { NoteOpen } from './notes.ts';
import { toNote } from './way.ts';

const route = getRouteApi('/h/$house/notes/$noteId/card');

const lines = { lying: 7, standing: 11 } as const;
type How = keyof typeof lines;

/**
 * A card of A6 with both its sides, to be written by hand: print in place of a hand did nothing (Kim, Choi and Kim 2022),
 * so that the words of the note are on neither.
 */
export function NoteCard() {
  const { noteId } = route.useParams();
  const { data: note, error, refetch } = useQuery(moments.read.note({ noteId }));
  const [how, setHow] = useState<How>('lying');
  usePaper(how);
  return (
    <>
      <div className={css.screen}>
        <Page
          title={note ? <bdi>A card to {note.guestName}</bdi> : 'A card'}
          sub="Two sides of A6. The words are for your hand."
          actions={
            <Row>
              <Button
                aria-pressed={how === 'lying'}
                kind={how === 'lying' ? 'go' : 'plain'}
                onClick={() => setHow('lying')}
              >
                Lying
              </Button>
              <Button
                aria-pressed={how === 'standing'}
                kind={how === 'standing' ? 'go' : 'plain'}
                onClick={() => setHow('standing')}
              >
                Standing
              </Button>
              <Link {...toNote(noteId)} className={buttonClass()}>
                Back to the note
              </Link>
              <Button kind="warm" disabled={!note?.address} onClick={() => print()}>
                Print
              </Button>
            </Row>
          }
        >
          {error && !note && <Failed fault={error} onAgain={() => void refetch()} />}
          {!error && !note && <Skeleton label="Fetching the card" rows={4} />}
          {note && !note.address && <Empty>No address is known to which a card could go.</Empty>}
        </Page>
      </div>
      {note?.address && <Sides note={note} how={how} />}
    </>
  );
}

/** The paper of this page alone: whatever else is printed stays A4. CSS knows no A6 by name (Paged Media 3, section 7.1). */
function usePaper(how: How) {
  useEffect(() => {
    const paper = new CSSStyleSheet();
    paper.replaceSync(`@page { size: ${how === 'lying' ? '148mm 105mm' : '105mm 148mm'}; margin: 0 }`);
    document.adoptedStyleSheets.push(paper);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== paper);
    };
  }, [how]);
}

function Sides({ note: { guestName, address, sender, sentBy, askedOf }, how }: { note: NoteOpen; how: How }) {
  return (
    <div className={css.sides}>
      <article
        className={classes(css.side, how === 'standing' && css.standing)}
        aria-label="The side for the words"
      >
        <div className={css.lines}>
          {Array.from({ length: lines[how] }, (_, nth) => (
            <span key={nth} />
          ))}
        </div>
      </article>
      <article
        className={classes(css.side, how === 'standing' && css.standing)}
        aria-label="The side for the address"
      >
        <p className={css.from}>
          {(sentBy ?? askedOf).name}
          <br />
          {sender}
        </p>
        <span className={css.stamp} aria-hidden="true" />
        <address className={css.to}>
          <strong>{address?.name ?? guestName}</strong>
          {address?.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      </article>
    </div>
  );
}
