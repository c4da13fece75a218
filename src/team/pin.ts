import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const bytes = 32;

/** What is kept of a PIN: its salt and its scrypt, in Node's own cost (N 16384, r 8, p 1), off the main thread. */
export async function sealed(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64')}$${(await derive(pin, salt, bytes)).toString('base64')}`;
}

export async function opens(pin: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('$').map((part) => Buffer.from(part, 'base64'));
  return timingSafeEqual(await derive(pin, Buffer.from(salt), bytes), Buffer.from(hash));
}
