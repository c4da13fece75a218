import { newId } from '#kit/id.ts';
import type { Fault } from '../import/sheet.ts';
import { birthdayKey, cameKey, foundBy, handleKey, lineKey, memoryKey, nameKey } from './here.ts';
import type { Here, Known } from './here.ts';
import { isNoName, mayBeSame } from './names.ts';
import type { Handle, Newcomer } from './newcomer.ts';

/** What became of a newcomer: who they are, and what is written down of them that was not known. */
export type Reception = {
  known: Known;
  outcome: 'created' | 'joined' | 'unchanged';
  newcomer: Newcomer;
  handles: Handle[];
  memories: Newcomer['memories'];
  proposals: Newcomer['proposals'];
  consents: Newcomer['consents'];
  /** The record is told what it did not know: a name instead of a number, how it is said, an address, an earlier day. */
  completes: boolean;
  remarks: Fault[];
};

/**
 * Tells who a newcomer is among those here, or takes them in. The number of another system is the same guest; an
 * e-mail or phone is, when the name may be the same too. Never joins two who are here already.
 */
export function receive(newcomer: Newcomer, here: Here): Reception {
  const remarks = [...newcomer.remarks];
  const known = recognised(newcomer, here, remarks);
  const reception = added(newcomer, known ?? taken(newcomer, here), known ? 'unchanged' : 'created', remarks);
  for (const handle of newcomer.handles) foundBy(here, handleKey(handle), reception.known);
  return reception;
}

function recognised(newcomer: Newcomer, here: Here, remarks: Fault[]): Known | null {
  const byNumber = newcomer.handles.find(
    (handle) => handle.kind === 'external' && here.byHandle.has(handleKey(handle)),
  );
  const sharers = sharing(newcomer, here);
  const same = sharers.filter((known) => mayBeOne(newcomer, known));
  if (byNumber) {
    const known = here.byHandle.get(handleKey(byNumber))![0]!;
    const others = same.filter(({ personId }) => personId !== known.personId);
    if (others.length > 0 && newcomer.handles.some((handle) => !known.knows.has(handleKey(handle))))
      remarks.push({ code: 'perhapsSame', params: {} });
    return known;
  }
  if (newcomer.key !== null) return here.byHandle.get(lineKey(newcomer.key))?.[0] ?? null;
  if (newcomer.byName && newcomer.handles.length === 0) return calledSo(newcomer, here);
  const best = isNoName(newcomer.name) ? aloneOrNameless(same) : same[0];
  if (!best && sharers.length > 0) remarks.push({ code: 'sharesHandle', params: {} });
  return best ?? null;
}

/** Everybody with the same e-mail or phone, those with more of them first. */
function sharing({ handles, name }: Newcomer, here: Here): Known[] {
  const counts = new Map<Known, number>();
  for (const handle of handles) {
    if (handle.kind === 'external') continue;
    for (const known of here.byHandle.get(handleKey(handle)) ?? [])
      counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  if (counts.size < 2) return [...counts.keys()];
  const rank = (known: Known) => counts.get(known)! * 2 + (known.name === name ? 1 : 0);
  return [...counts.keys()].toSorted((one, other) => rank(other) - rank(one));
}

/** Father and son may share phone and name, and are told apart by their birthdays. */
function mayBeOne(newcomer: Newcomer, known: Known): boolean {
  const birthday = newcomer.memories.find(({ facts }) => facts.occasion === 'birthday')?.facts;
  if (
    birthday &&
    known.birthday &&
    (birthday.month !== known.birthday.month || birthday.day !== known.birthday.day)
  )
    return false;
  return mayBeSame(newcomer, known);
}

/** Without a name an e-mail says who it is only where one person has it. */
function aloneOrNameless(same: Known[]): Known | undefined {
  return same.length === 1 ? same[0] : same.find(({ name }) => isNoName(name));
}

function calledSo({ name }: Newcomer, here: Here): Known | null {
  const called = here.byHandle.get(nameKey(name)) ?? [];
  return new Set(called.map(({ personId }) => personId)).size === 1 ? called[0]! : null;
}

function taken(newcomer: Newcomer, here: Here): Known {
  const recordId = newId();
  const { name, given, family, pronunciation, address, metOn } = newcomer;
  const known: Known = {
    recordId,
    personId: recordId,
    inHouse: false,
    name,
    given,
    family,
    pronunciation,
    hasAddress: address !== null,
    metAt: metOn ?? '',
    birthday: null,
    knows: new Set(),
    consents: new Map(),
  };
  here.byRecord.set(recordId, known);
  if (newcomer.key !== null) foundBy(here, lineKey(newcomer.key), known);
  if (newcomer.byName) foundBy(here, nameKey(name), known);
  return known;
}

function added(
  newcomer: Newcomer,
  known: Known,
  outcome: 'created' | 'unchanged',
  remarks: Fault[],
): Reception {
  const learns = (key: string) => !known.knows.has(key) && known.knows.add(key) === known.knows;
  const handles = newcomer.handles.filter((handle) => learns(handleKey(handle)));
  const memories = newcomer.memories.filter(({ facts: { occasion, kind, text }, key }) => {
    const isNew = learns(occasion === 'birthday' ? birthdayKey : memoryKey(kind, text));
    return learns(cameKey(key)) && isNew;
  });
  const cells = new Set(newcomer.proposals.map(({ key }) => key).filter((key) => learns(cameKey(key))));
  const proposals = newcomer.proposals.filter(({ key }) => cells.has(key));
  const consents = newcomer.consents.filter((consent) => isNews(consent, known));
  const completes = outcome === 'unchanged' && complete(newcomer, known);
  for (const {
    facts: { occasion, month, day },
  } of memories) {
    if (occasion === 'birthday' && month !== null) known.birthday = { month, day };
  }
  const news = handles.length + memories.length + proposals.length + consents.length > 0 || completes;
  return {
    known,
    outcome: outcome === 'unchanged' && news ? 'joined' : outcome,
    newcomer,
    handles,
    memories,
    proposals,
    consents,
    completes,
    remarks,
  };
}

/** A yes from an old file takes back no later no. */
function isNews({ channel, given }: Newcomer['consents'][number], known: Known): boolean {
  const before = known.consents.get(channel);
  if (before === given || (before === false && given)) return false;
  known.consents.set(channel, given);
  return true;
}

function complete(newcomer: Newcomer, known: Known): boolean {
  const { name, given, family, pronunciation, address, metOn } = newcomer;
  let completed = false;
  if (isNoName(known.name) && !isNoName(name)) {
    Object.assign(known, { name, given, family });
    completed = true;
  }
  if (known.pronunciation === null && pronunciation !== null) {
    known.pronunciation = pronunciation;
    completed = true;
  }
  if (!known.hasAddress && address !== null) known.hasAddress = completed = true;
  if (metOn !== null && known.metAt !== '' && metOn < known.metAt) {
    known.metAt = metOn;
    completed = true;
  }
  return completed;
}
