import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStart, isStop } from './stop.ts';

const stops = [
  'STOP',
  'stop',
  ' Stop. ',
  'stop!',
  'STOPALL',
  'Stop all',
  'quit',
  'END',
  'revoke',
  'Opt out',
  'opt-out',
  'OPTOUT',
  'cancel',
  'Unsubscribe',
  'unsub',
  'please stop',
  'Stop please',
  'please stop texting me',
  'Stop sending me messages',
  'stop emailing me!!',
  "don't text me again",
  'Do not contact me',
  'no more texts please',
  'No more marketing thanks',
  'never call me again',
  'I want to opt out of these',
  'unsubscribe me from this list',
  'remove me from your list',
  'take me off your mailing list',
  'delete my number from your system',
  'I revoke my consent',
  'I withdraw my permission to be contacted',
  'leave me alone',
  'lose my number',
  'quit spamming me',
  'end these messages',
  'cease all contact',
  'I no longer want to receive your newsletter',
  'please do not send any more reminders',
  'Bitte keine Nachrichten mehr',
  'keine SMS mehr',
  'Abmelden',
  'nicht mehr schreiben bitte',
  'arrêter',
  'Ne m’écrivez plus',
  'je veux me désabonner',
  'plus de messages svp',
  'baja',
  'No me escriban más',
  'quiero darme de baja',
  'geen berichten meer',
  'afmelden',
  'niet meer mailen aub',
  'Non scrivetemi più',
  'cancella',
];

const others = [
  'stop by tomorrow?',
  'I will stop in at five',
  "I can't stop smiling, thank you",
  'we could not stop talking about the dessert',
  'Which bus stop is closest?',
  'cancel my appointment on Friday',
  'Please cancel my table for two',
  'my booking should be cancelled',
  'Can I end my stay a day early?',
  'the end of the meal was lovely',
  "don't forget the window seat",
  'Do not worry about it',
  'Yes please',
  'Thank you!',
  'See you at 5',
  'non-stop music was a bit loud',
  'Could you call me back?',
  'text me when the chair is free',
  'I have stopped eating meat',
  'please send me the menu',
  'we changed our reservation',
  'quite lovely',
  'a weekend in May',
  '',
  '…',
];

test('a guest who says stop in any of these words is heard', () => {
  assert.deepEqual(
    stops.filter((said) => !isStop(said)),
    [],
  );
  assert.ok(stops.length >= 50);
});

test('what only sounds like it leaves a guest reachable', () => {
  assert.deepEqual(
    others.filter((said) => isStop(said)),
    [],
  );
});

test('START alone takes it back, and a sentence with it does not', () => {
  for (const said of ['START', ' start. ', 'Unstop', 'please start']) assert.ok(isStart(said), said);
  for (const said of ['start at five?', 'a fresh start', 'yes', 'stop', '']) assert.ok(!isStart(said), said);
});

test('a long hostile text is read at once', () => {
  const begun = process.cpuUsage();
  isStop('stop not '.repeat(100_000));
  assert.ok(process.cpuUsage(begun).user < 200_000);
});
