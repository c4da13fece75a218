import { useQuery } from '@tanstack/react-query';
import { counted } from '#kit/words.ts';
import { download } from '#kit/download.ts';
import { hereHouse } from '#kit/here.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { desk } from '../desk.ts';
import { sizeWords } from '../size.ts';

/** Mail that could not be read: kept as it came, so that nothing is lost, and tried again when somebody says so. */
export function Quarantine() {
  const { data, error } = useQuery(desk.read.quarantine({}));
  const { data: lines = [] } = useQuery(desk.read.lines({}));
  const { run, busy, refused } = useDoing('desk');
  const when = useWhen();
  if (error && !data) return <ErrorNote>{error.message}</ErrorNote>;
  if (!data || data.length === 0) return null;
  return (
    <Section heading="Mail that could not be read" look="title">
      <Stack>
        <p>It is kept as it came. The rest of the mail goes on around it.</p>
        {refused && <ErrorNote>{refused}</ErrorNote>}
        <Lines>
          {data.map(({ id, lineId, storedAt, size, why, tries }) => (
            <Line
              key={id}
              detail={[
                `${when.day(storedAt)}, ${when.time(storedAt)}`,
                lines.find((line) => line.id === lineId)?.name,
                sizeWords(size),
                `tried ${counted(tries, 'time', 'times')}`,
              ]
                .filter(Boolean)
                .join(' · ')}
              action={
                <Row>
                  <Button busy={busy} onClick={() => void run(() => desk.call.readAgain({ mailId: id }))}>
                    Try again
                  </Button>
                  <Button
                    kind="quiet"
                    busy={busy}
                    onClick={() =>
                      void run(() => download(`/mail/${hereHouse() ?? ''}/raw/${id}`, `${id}.eml`))
                    }
                  >
                    Download
                  </Button>
                </Row>
              }
            >
              {why}
            </Line>
          ))}
        </Lines>
      </Stack>
    </Section>
  );
}
