import { installationOf } from '#kit/installation.ts';
import { signatureOf } from '#desk/channels/twilio/signature.ts';
import { houseHeader } from '#door/enter.ts';
import { wayKey } from '#door/way-in.ts';
import type { CallScreen } from './call-screens.ts';
import { serverSecret } from './server-secret.ts';
import type { OpenHouse, Stand } from './stand.ts';

/** A number of the house, as its provider tells of it. */
export type CallLine = {
  rings: (callKey: string, from: string) => Promise<void>;
  ends: (callKey: string) => Promise<void>;
};

export type Known = { name: string; phone: string };

const authToken = 'a token of the provider';
const publicUrl = 'http://localhost';

/** Connects a number to the house, by whoever is signed in to this screen. */
export async function callLine({ port }: OpenHouse, { page }: CallScreen): Promise<CallLine> {
  const here = `http://localhost:${port}`;
  const slug = /\/h\/([^/]+)/.exec(page.url())![1]!;
  const opened = await page.request.post(`${here}/api/desk.openLine`, {
    headers: { [houseHeader]: slug },
    data: {
      ...{ channel: 'phone', name: 'Front desk', address: '+44 20 7946 0958', venueId: null },
      ...{ settings: { accountSid: 'AC1' }, secrets: { authToken } },
    },
  });
  if (!opened.ok()) throw new Error(await opened.text());
  const { lineId } = (await opened.json()) as { lineId: string };
  const key = wayKey(installationOf(publicUrl, serverSecret), lineId);
  const tell = async (path: string, params: Record<string, string>) => {
    const asked = `${path}?key=${key}`;
    const answer = await fetch(`${here}${asked}`, {
      method: 'POST',
      headers: { 'x-twilio-signature': signatureOf(authToken, `${publicUrl}${asked}`, params) },
      body: new URLSearchParams(params),
    });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    await answer.body?.cancel();
  };
  return {
    rings: (callKey, from) =>
      tell('/hooks/phone/voice', { CallSid: callKey, From: from, CallStatus: 'ringing' }),
    ends: (callKey) =>
      tell('/hooks/phone/status', { CallSid: callKey, DialCallStatus: 'completed', DialCallDuration: '1' }),
  };
}

/** Guests whose number is theirs alone, so that their name is what pops up. */
export async function guestsWithPhones({ owner, houseId }: Stand): Promise<Known[]> {
  const { rows } = await owner.query<Known>(
    `select min(r.name) as name, i.value as phone
     from guests.identity i
     join guests.person p on p.house_id = i.house_id and p.record_id = i.guest_id
     join guests.record r on r.house_id = p.house_id and r.id = p.person_id and r.erased_at is null
     where i.house_id = $1 and i.kind = 'phone' and i.retired_at is null
     group by i.value having count(distinct p.person_id) = 1 order by 2 limit 40`,
    [houseId],
  );
  if (rows.length === 0) throw new Error('No guest of the house has a phone.');
  return rows;
}
