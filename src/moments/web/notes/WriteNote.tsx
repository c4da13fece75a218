import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useMe } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import type { NoteWay } from '../../notes/note.ts';
import { AddAddress } from './AddAddress.tsx';
import { CardPhoto, type Photo } from './CardPhoto.tsx';
import { HandOnDialog } from './HandOnDialog.tsx';
import { LetGoDialog } from './LetGoDialog.tsx';
import css from './Notes.module.css';
import type { NoteOpen } from './notes.ts';
import { Sentences } from './Sentences.tsx';
import { useNoteDraft } from './useNoteDraft.ts';
import { useSending } from './useSending.ts';
import { toNoteCard } from './way.ts';
import { sendWords, sentenceOf, wayWords } from './words.ts';

const dialogs = { handOn: HandOnDialog, letGo: LetGoDialog };

/** An empty field in a guest's name. Nothing is suggested: what anybody could have sent is what nobody keeps. */
export function WriteNote({ note }: { note: NoteOpen }) {
  const say = useSay();
  const me = useMe()?.personId;
  const { text, change, forget } = useNoteDraft(note.noteId, note.text);
  const open = note.ways.filter(({ closed }) => closed === null).map(({ way }) => way);
  const [picked, setWay] = useState<NoteWay | undefined>(open[0]);
  const way = open.find((one) => one === picked) ?? open[0];
  const [photo, setPhoto] = useState<Photo | null>(null);
  const [asked, setAsked] = useState<keyof typeof dialogs>();
  const sending = useSending(note);
  const isCard = way === 'card';
  const nothing = text.trim() === '' && !(isCard && (photo || note.photo));
  const Asked = asked && dialogs[asked];
  const send = async () => {
    if (!way) return;
    forget();
    if (!(await sending.send({ text, way, photo }))) change(text);
  };
  return (
    <Stack gap="l">
      <Section
        heading={isCard ? 'Write it by hand; keep the words or a picture of them' : 'Your words'}
        look="title"
      >
        <TextArea
          label={`To ${note.guestName}`}
          hideLabel
          rows={7}
          maxLength={2000}
          value={text}
          onChange={({ target }) => change(target.value)}
        />
        <Sentences text={text} />
        {note.askedOf.id !== me && (
          <p className={css.none}>
            {firstName(note.askedOf.name)} was asked to write. Whoever sends it, it is from them by name.
          </p>
        )}
      </Section>
      <RadioGroup
        label="How it goes"
        name="way"
        value={way}
        onPick={setWay}
        choices={note.ways.map(({ way: one, to, closed }) => ({
          value: one,
          label: wayWords[one],
          hint: closed ? say(sentenceOf(closed)) : one === 'card' ? <Address note={note} /> : to,
          disabled: closed !== null,
        }))}
      />
      {note.ways.some((one) => one.way === 'card' && one.closed === 'moments.note_no_address') && (
        <AddAddress guestId={note.guestId} onKept={() => setWay('card')} />
      )}
      {isCard && (
        <Row>
          <CardPhoto photo={photo} onPhoto={setPhoto} />
          <Link {...toNoteCard(note.noteId)} className={buttonClass()}>
            Print the card
          </Link>
        </Row>
      )}
      {sending.said && <ErrorNote>{say(sending.said)}</ErrorNote>}
      <Row place="apart">
        <Row>
          <Button kind="quiet" onClick={() => setAsked('handOn')}>
            Somebody else writes
          </Button>
          <Button kind="quiet" onClick={() => setAsked('letGo')}>
            No note
          </Button>
        </Row>
        <Button kind="warm" busy={sending.busy} disabled={!way || nothing} onClick={() => void send()}>
          {way ? sendWords[way] : 'Send'}
        </Button>
      </Row>
      {Asked && <Asked note={note} onClose={() => setAsked(undefined)} />}
    </Stack>
  );
}

function Address({ note: { address } }: { note: NoteOpen }) {
  return address && [address.name, ...address.lines].join(', ');
}
