import { stranger } from '#kit/caller.ts';
import { makeKey } from '#door/make-key.ts';
import { contextOf } from '#app/context.ts';
import { openRegulars } from '#app/regulars.ts';
import type { Call } from './calls.ts';
import { serverSecret } from './server-secret.ts';
import type { Stand } from './stand.ts';

/**
 * Calls a contract value in this very process, past the sockets: who calls is looked up, what goes in and out is
 * checked and written as JSON, as for any other call.
 */
export async function contractCaller(stand: Stand): Promise<{ ask: Call; close: () => Promise<void> }> {
  const house = await openRegulars({
    address: stand.address,
    publicUrl: 'http://localhost',
    secret: serverSecret,
    setupCode: '',
    working: false,
  });
  const caller = { ...stranger, kind: 'cli' as const, houseId: stand.houseId, role: 'owner' as const };
  const now = house.ground.clock();
  const context = contextOf(house.ground, { caller, now, request: new Headers(), response: new Headers() });
  const { token } = await makeKey(context, { name: `Benchmark ${now.getTime()}`, role: 'manager' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask: Call = async (name, input) => {
    const body = JSON.stringify(input);
    const response = await house.server.request(`http://localhost/api/${name}`, {
      method: 'POST',
      headers,
      body,
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${name}: ${response.status} ${text.slice(0, 300)}`);
    return text;
  };
  return { ask, close: house.close };
}
