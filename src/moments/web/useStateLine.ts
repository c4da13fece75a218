import { money } from '#kit/shown.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { firstName } from '#team/web/team.ts';
import type { MomentShown } from './moments.ts';
import { landingWords } from './words.ts';

type Person = { name: string } | null;

/** "given by Mei · 20:14 · £9.00": how far a moment has come; the day is said where it is another one. */
export function useStateLine(): (moment: MomentShown, day: string | null) => string {
  const when = useWhen();
  return (moment, day) => {
    const at = (instant: string | null) =>
      instant &&
      (when.isoDay(instant) === (day ?? when.today)
        ? when.time(instant)
        : `${when.day(instant)}, ${when.time(instant)}`);
    const cost = moment.costMinor > 0 ? money(moment.costMinor, moment.currency) : 'costs nothing';
    return [...said(moment, at), moment.stage === 'noticed' || moment.stage === 'let_go' ? null : cost]
      .filter(Boolean)
      .join(' · ');
  };
}

function said(moment: MomentShown, at: (instant: string | null) => string | null): (string | null)[] {
  switch (moment.stage) {
    case 'noticed':
      return [by('noticed', moment.noticedBy), at(moment.noticedAt)];
    case 'idea':
      return [by('thought of', moment.thoughtBy), answered(moment)];
    case 'asked':
      return [by('asked', moment.askedBy), at(moment.askedAt)];
    case 'ready':
      return [by('made ready', moment.readyBy), at(moment.readyAt)];
    case 'given':
      return [by('given', moment.givenBy), at(moment.givenAt)];
    case 'landed':
      return [
        by('given', moment.givenBy),
        at(moment.givenAt),
        moment.landed && landingWords[moment.landed].toLowerCase(),
        moment.landedWords,
      ];
    case 'let_go':
      return [`let go: ${moment.letGoWhy ?? ''}`, at(moment.letGoAt)];
    case 'held':
      return [by('thought of', moment.thoughtBy), at(moment.heldAt)];
  }
}

function answered({ granted, answeredBy }: MomentShown): string | null {
  if (granted === null) return null;
  return `${answeredBy ? firstName(answeredBy.name) : 'whoever leads'} says ${granted ? 'yes' : 'no'}`;
}

function by(did: string, person: Person): string {
  return person ? `${did} by ${firstName(person.name)}` : did;
}
