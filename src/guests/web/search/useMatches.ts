import type { Option } from '#ui/Combobox.tsx';
import { isUnreached } from '#kit/ask.ts';
import type { Recognised } from '../guests.ts';
import { useRecognised } from '../useRecognised.ts';

/** Who fits what is typed, as a list to choose from, or why there is none. */
export function useMatches(typed: string): {
  found: Recognised[];
  options: Option[];
  /** The options are still those of what was typed before. */
  looking: boolean;
  status: string;
} {
  const { found, looking, fault } = useRecognised(typed);
  return { found, options: found.map(optionOf), looking, status: statusOf(typed, looking, fault) };
}

function optionOf({ guestId, name, reasons, phone, email }: Recognised): Option {
  return { id: guestId, words: name, detail: [...reasons, phone, email].filter(Boolean).join(' · ') };
}

function statusOf(typed: string, looking: boolean, fault: Error | null): string {
  if (typed.trim().length < 2) return '';
  if (fault) return isUnreached(fault) ? 'Finding needs the network, and there is none.' : fault.message;
  return looking ? 'Looking …' : 'Nobody of that name, number or e-mail.';
}
