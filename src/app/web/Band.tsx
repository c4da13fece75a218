import { clockTime } from '#kit/shown.ts';
import { dismiss, taps, tryAgain, type QueuedTap } from '#kit/outbox.ts';
import { awaySince } from '#kit/reach.ts';
import { turn } from '#kit/turn.ts';
import { useNoted } from '#kit/useNoted.ts';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import { useMe } from '#door/web/me.ts';
import { useVenue } from '#houses/web/house.ts';
import { useWhatHappened } from '#reception/web/useWhatHappened.ts';

/** What is true of every page: that the house is out of reach, and which taps it did not take. */
export function Band() {
  const queued = useNoted(taps);
  const away = useNoted(awaySince);
  const me = useMe();
  const zone = useVenue()?.timeZone ?? 'UTC';
  const waiting = queued.filter(({ state }) => state === 'waiting');
  const acting = useNoted(turn)?.personId ?? me?.personId;
  const others = waiting.filter(({ personId }) => me && personId !== acting);
  return (
    <>
      {away !== null && (
        <Notice kind="offline" title={`The house is out of reach since ${clockTime(away, zone)}.`}>
          This is how it was then.{' '}
          {waiting.length > 0
            ? `${counted(waiting.length, 'tap is', 'taps are')} kept and sent`
            : 'What you tap is kept and sent'}{' '}
          when it is back.
        </Notice>
      )}
      {away === null && others.length > 0 && (
        <Notice title={`${counted(others.length, 'tap waits', 'taps wait')} for whoever made them.`}>
          They are sent when that person signs in here again.
        </Notice>
      )}
      {queued
        .filter(({ state }) => state === 'refused')
        .map((tap) => (
          <Refusal key={tap.key} tap={tap} zone={zone} />
        ))}
    </>
  );
}

function Refusal({ tap, zone }: { tap: QueuedTap; zone: string }) {
  const happened = useWhatHappened(tap);
  return (
    <Notice
      kind="care"
      live="at-once"
      title={`“${tap.words}” at ${clockTime(tap.happenedAt, zone)} was not taken in.`}
      action={
        <Row>
          {tap.again && <Button onClick={() => void tryAgain(tap)}>Send it again</Button>}
          <Button onClick={() => void dismiss(tap.key)}>Understood</Button>
        </Row>
      }
    >
      {happened ?? tap.sentence}
    </Notice>
  );
}
