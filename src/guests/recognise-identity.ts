import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Asked } from './asked.ts';
import { tailDigits } from './phone.ts';

/** Nine digits and more are dialled in one country alone: below, it may be another's phone. */
const surelySame = 9;
const most = 40;

/** Records that have the e-mail, phone or foreign number that was asked for: `record_id, score, hits`. */
export function identified(houseId: number, asked: Asked): RawBuilder<unknown> {
  const searches = [byExternal(houseId, asked.external)];
  if (asked.email) searches.push(byEmail(houseId, asked.email), byEmailBegun(houseId, asked.email));
  if (asked.phone) searches.push(byPhone(houseId, asked.phone));
  else if (asked.national) searches.push(byTail(houseId, asked.national));
  return sql.join(searches, sql` union all `);
}

function byExternal(houseId: number, value: string) {
  return sql`(select guest_id as record_id, 1.0 as score,
      jsonb_build_array(jsonb_build_object('how', 'external', 'word', source)) as hits
    from guests.identity
    where house_id = ${houseId} and kind = 'external' and value = ${value} and retired_at is null limit ${most})`;
}

function byEmail(houseId: number, email: string) {
  return sql`(select guest_id, 1.0, '[{"how": "email"}]'::jsonb from guests.identity
    where house_id = ${houseId} and kind = 'email' and value = ${email} and retired_at is null limit ${most})`;
}

function byEmailBegun(houseId: number, email: string) {
  return sql`(select guest_id, 0.8, '[{"how": "email_begins"}]'::jsonb from guests.identity
    where house_id = ${houseId} and kind = 'email' and value > ${email} and value < ${email} || chr(1114111)
      and retired_at is null order by value limit ${most})`;
}

function byPhone(houseId: number, phone: string) {
  return sql`(select guest_id, 1.0, '[{"how": "phone"}]'::jsonb from guests.identity
    where house_id = ${houseId} and kind = 'phone' and value = ${phone} and retired_at is null limit ${most})`;
}

function byTail(houseId: number, national: string) {
  return sql`(select guest_id, case when ends then 1.0 else 0.6 end,
      case when ends then '[{"how": "phone"}]'::jsonb else '[{"how": "phone_ends"}]'::jsonb end
    from guests.identity
    cross join lateral (select right(value, length(${national})) = ${national} and ${national.length >= surelySame} as ends)
    where house_id = ${houseId} and tail = ${national.slice(-tailDigits)} and retired_at is null limit ${most})`;
}
