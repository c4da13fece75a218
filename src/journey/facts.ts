/** What a template may ask for, and what it is. Whoever fills one knows some of them, never surely all. */
export const factLabels = {
  guest: 'what the guest is called: the given name, else the whole',
  name: 'the whole name of the guest',
  house: 'the name of the house',
  venue: 'the name of the venue',
  me: 'the name of whoever answers',
  next_visit: 'day and time of the next visit: Saturday, 28 November at 10:30',
  next_what: 'what the next visit is for',
  last_visit: 'the day of the last visit: Saturday, 14 November',
  host: 'who looks after them on the next visit, else on the last',
  place: 'chair, table or room of the next visit',
  promised: 'by when an answer was promised: 17:00, or Monday at 10:00',
  hours: 'when the venue is open today: 10:00 to 19:00',
  preference: 'something they like, that may be said to them',
} as const satisfies Record<string, string>;
export type Fact = keyof typeof factLabels;

export function isFact(name: string): name is Fact {
  return Object.hasOwn(factLabels, name);
}
