import { Refusal } from '#kit/refusal.ts';
import { toE164 } from '#guests/phone.ts';
import type { LineField } from '../channel.ts';
import { channels } from '../channels.ts';
import type { LineChannel, LineShape } from './line.ts';

const email = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

/**
 * How a line is connected, in the form in which it is kept.
 * @throws Refusal `desk.line_settings` with a sentence that names what does not fit
 */
export function fitting(channel: LineChannel, line: LineShape): LineShape {
  const { fields } = channels[channel];
  for (const [name, value] of Object.entries(line.settings)) {
    const field = fields.find((field) => field.name === name && !field.secret);
    if (!field) refuse(`There is no setting called “${name}” here.`);
    if (!isOf(field.kind, value)) refuse(`“${field.label}” takes ${takes[field.kind]}.`);
  }
  for (const name of Object.keys(line.secrets))
    if (!fields.some((field) => field.name === name && field.secret))
      refuse(`There is no secret called “${name}” here.`);
  if (channel === 'phone' || channel === 'text' || channel === 'whatsapp')
    return { ...line, address: numberOf(line) };
  if (channel !== 'email') return line;
  if (!email.test(line.address)) refuse('A mailbox has an e-mail address, as in hello@halcyon.example.');
  return { ...line, address: line.address.toLowerCase() };
}

function numberOf({ address }: LineShape): string {
  return (
    toE164(address, null) ?? refuse('A number is written with + and its country, as in +44 20 7946 0958.')
  );
}

const takes: Record<LineField['kind'], string> = {
  text: 'words',
  number: 'a whole number',
  switch: 'yes or no',
  list: 'a list of words',
};

function isOf(kind: LineField['kind'], value: unknown): boolean {
  if (kind === 'text') return typeof value === 'string';
  if (kind === 'number')
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 100_000;
  if (kind === 'switch') return typeof value === 'boolean';
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function refuse(what: string): never {
  throw new Refusal('desk.line_settings', { what });
}
