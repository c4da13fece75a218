import ical, { ICalEventStatus } from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import type pg from 'pg';
import { jsonRows } from '#kit/archive/json-rows.ts';

type Visit = {
  id: string;
  day: string;
  at: string | null;
  minutes: number | null;
  what: string | null;
  label: string | null;
  madeAt: string;
  cancelled: boolean;
  venue: string;
  names: string[];
};

const usualMinutes = 60;

/** Every visit as iCalendar (RFC 5545), a calendar at a time of one event, so that any number streams. */
export async function* visitCalendar(client: pg.ClientBase, house: string): AsyncGenerator<string> {
  const [head, tail] = around(house);
  yield head;
  for await (const visit of jsonRows<Visit>(client, query)) yield eventOf(visit);
  yield tail;
}

const query = `
  select json_build_object('id', v.id, 'day', v.day, 'at', coalesce(v.expected_at, v.arrived_at), 'minutes', v.minutes,
    'what', v.what, 'label', v.label, 'madeAt', v.made_at, 'venue', e.name,
    'cancelled', v.cancelled_at is not null or v.no_show_at is not null,
    'names', coalesce((
      select json_agg(r.name order by p.host desc, r.name) from visits.party p
      join guests.record r on r.house_id = p.house_id and r.id = p.guest_id
      where p.house_id = v.house_id and p.visit_id = v.id), '[]'))
  from visits.visit v join houses.venue e on e.house_id = v.house_id and e.id = v.venue_id
  where v.house_id = kit.house()
  order by v.day, v.id`;

function empty(house: string): ICalCalendar {
  return ical({ name: house, prodId: { company: 'Regulars', product: 'archive' } });
}

function around(house: string): [head: string, tail: string] {
  const tail = 'END:VCALENDAR';
  const whole = empty(house).toString();
  const at = whole.lastIndexOf(tail);
  return [`${whole.slice(0, at).trimEnd()}\r\n`, `${tail}\r\n`];
}

function eventOf(visit: Visit): string {
  const calendar = empty('');
  const start = new Date(visit.at ?? visit.day);
  const end = new Date(start.getTime() + (visit.minutes ?? usualMinutes) * 60_000);
  const event = calendar.createEvent({
    id: visit.id,
    stamp: new Date(visit.madeAt),
    start,
    ...(visit.at ? { end } : { allDay: true }),
    summary: [visit.label ?? visit.names.join(', '), visit.what].filter(Boolean).join(' · ') || 'Visit',
    location: visit.venue,
  });
  if (visit.cancelled) event.status(ICalEventStatus.CANCELLED);
  const whole = calendar.toString();
  return `${whole.slice(whole.indexOf('BEGIN:VEVENT'), whole.lastIndexOf('END:VCALENDAR')).trimEnd()}\r\n`;
}
