import type { ChannelName } from '../conversation.ts';
import type { Language } from './language.ts';

type Manners = {
  /** Before noon, before six, and after. */
  greetings: readonly [string, string, string];
  hello: string;
  close: string;
  /** What is said of a visit to come, and of something they like. */
  lookForward: string;
  noted: string;
  /** Between a day and a time, and between two times. */
  at: string;
  to: string;
};

/** How one greets and takes leave, as templates. */
export const manners = {
  en: {
    greetings: ['Good morning {guest|},', 'Good afternoon {guest|},', 'Good evening {guest|},'],
    hello: 'Hello {guest|},',
    close: 'Warm regards,\n{me}\n{house}',
    lookForward: 'We look forward to seeing you on {next_visit}.',
    noted: 'We have it in mind for you: {preference}.',
    at: 'at',
    to: 'to',
  },
  de: {
    greetings: ['Guten Morgen {guest|},', 'Guten Tag {guest|},', 'Guten Abend {guest|},'],
    hello: 'Hallo {guest|},',
    close: 'Herzliche Grüße\n{me}\n{house}',
    lookForward: 'Wir freuen uns auf Sie: {next_visit}.',
    noted: 'Wir denken für Sie daran: {preference}.',
    at: 'um',
    to: 'bis',
  },
  fr: {
    greetings: ['Bonjour {guest|},', 'Bonjour {guest|},', 'Bonsoir {guest|},'],
    hello: 'Bonjour {guest|},',
    close: 'Bien chaleureusement,\n{me}\n{house}',
    lookForward: 'Nous nous réjouissons de vous revoir : {next_visit}.',
    noted: 'Nous y pensons pour vous : {preference}.',
    at: 'à',
    to: 'à',
  },
  es: {
    greetings: ['Buenos días {guest|},', 'Buenas tardes {guest|},', 'Buenas noches {guest|},'],
    hello: 'Hola {guest|},',
    close: 'Un saludo cordial,\n{me}\n{house}',
    lookForward: 'Nos alegra verle pronto: {next_visit}.',
    noted: 'Lo tenemos en cuenta: {preference}.',
    at: 'a las',
    to: 'a',
  },
  it: {
    greetings: ['Buongiorno {guest|},', 'Buon pomeriggio {guest|},', 'Buonasera {guest|},'],
    hello: 'Buongiorno {guest|},',
    close: 'Un caro saluto,\n{me}\n{house}',
    lookForward: 'La aspettiamo con piacere: {next_visit}.',
    noted: 'Ci pensiamo noi: {preference}.',
    at: 'alle',
    to: 'alle',
  },
  nl: {
    greetings: ['Goedemorgen {guest|},', 'Goedemiddag {guest|},', 'Goedenavond {guest|},'],
    hello: 'Hallo {guest|},',
    close: 'Hartelijke groet,\n{me}\n{house}',
    lookForward: 'We kijken ernaar uit u te zien: {next_visit}.',
    noted: 'We denken eraan voor u: {preference}.',
    at: 'om',
    to: 'tot',
  },
} as const satisfies Record<Language, Manners>;

/** A letter has a greeting and a close; a text is short and says who writes; in a talk both were said already. */
const forms = {
  email: 'letter',
  text: 'short',
  whatsapp: 'short',
  chat: 'talk',
  phone: 'none',
  counter: 'none',
} as const satisfies Record<ChannelName, 'letter' | 'short' | 'talk' | 'none'>;

type Moment = {
  channel: ChannelName;
  language: Language;
  /** The hour on the wall of the venue. */
  hour: number;
  /** We have said something here within the last hours. */
  talking: boolean;
};

/** What stands before and behind an answer, as templates; empty for nothing. */
export function around({ channel, language, hour, talking }: Moment): { greeting: string; close: string } {
  const { greetings, hello, close } = manners[language];
  const form = forms[channel];
  if (form === 'none') return { greeting: '', close: '' };
  if (form === 'letter') return { greeting: greetings[hour < 12 ? 0 : hour < 18 ? 1 : 2], close };
  const greeting = talking ? '' : hello;
  return { greeting, close: form === 'short' && !talking ? '{me|}, {house}' : '' };
}
