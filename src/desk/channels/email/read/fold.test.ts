import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fold } from './fold.ts';

const data = process.env['REGULARS_DATA'] ?? join(import.meta.dirname, '../../../../../../shared/data');

test('what a person wrote is told from what they quote, in the replies others have sorted', (t) => {
  const folder = join(data, 'mail/replies');
  if (!existsSync(folder))
    return t.diagnostic(`${folder} is not there: set REGULARS_DATA to read the replies`);
  const read = (kind: string, name: string) =>
    readFileSync(join(folder, kind, name), 'utf8').replaceAll('\r\n', '\n');
  const names = readdirSync(join(folder, 'emails'));
  const wrong = names.filter((name) => {
    const wanted = read('trimmed', name).trimEnd().replace(/^\n+/, '');
    return fold(read('emails', name)).text !== wanted;
  });
  const folded = names.filter(
    (name) => flat(fold(read('emails', name)).folded) === flat(read('elided', name)),
  );
  t.diagnostic(`${names.length - wrong.length} of ${names.length} as sorted; folded alike ${folded.length}`);
  assert.deepEqual(wrong, []);
});

/** Those who sorted them wrote every mark of a quote the same, and introductions on one line. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const answer = 'Yes, four of us at eight.\n\nAnn';
const introductions: Record<string, string> = {
  English: 'On Tue, 2 Jun 2026 at 10:12, Halcyon <hello@halcyon.test> wrote:',
  'English on two lines':
    'On Tuesday, 2 June 2026 at 10:12, Halcyon Blow Dry Bar\n<hello@halcyon.test> wrote:',
  German: 'Am Di., 2. Juni 2026 um 10:12 Uhr schrieb Halcyon <hello@halcyon.test>:',
  'German of Apple': 'Am 02.06.2026 um 10:12 schrieb Halcyon <hello@halcyon.test>:',
  French: 'Le mar. 2 juin 2026 à 10:12, Halcyon <hello@halcyon.test> a écrit :',
  Spanish: 'El mar, 2 jun 2026 a las 10:12, Halcyon (<hello@halcyon.test>) escribió:',
  Portuguese: 'Em ter., 2 de jun. de 2026 às 10:12, Halcyon <hello@halcyon.test> escreveu:',
  Italian: 'Il giorno mar 2 giu 2026 alle ore 10:12 Halcyon <hello@halcyon.test> ha scritto:',
  Dutch: 'Op di 2 jun 2026 om 10:12 schreef Halcyon <hello@halcyon.test>:',
  Swedish: 'Den tis 2 juni 2026 kl 10:12 skrev Halcyon <hello@halcyon.test>:',
  Danish: 'Den tirs. 2. jun. 2026 kl. 10.12 skrev Halcyon <hello@halcyon.test>:',
  Norwegian: 'tir. 2. jun. 2026 kl. 10:12 skrev Halcyon <hello@halcyon.test>:',
  Finnish: 'ti 2. kesäk. 2026 klo 10.12 Halcyon (hello@halcyon.test) kirjoitti:',
  Polish: 'wt., 2 cze 2026 o 10:12 Halcyon <hello@halcyon.test> napisał(a):',
  Czech: 'út 2. 6. 2026 v 10:12 odesílatel Halcyon <hello@halcyon.test> napsal:',
  Russian: 'вт, 2 июн. 2026 г. в 10:12, Halcyon <hello@halcyon.test>:\n> написал',
  Ukrainian: 'вт, 2 черв. 2026 р. о 10:12 Halcyon <hello@halcyon.test> пише:',
  Hungarian: 'Halcyon <hello@halcyon.test> ezt írta (időpont: 2026. jún. 2., K, 10:12):',
  Turkish: 'Halcyon <hello@halcyon.test>, 2 Haz 2026 Sal, 10:12 tarihinde şunu yazdı:',
  Romanian: 'mar., 2 iun. 2026, 10:12 Halcyon <hello@halcyon.test> a scris:',
  Greek: 'Στις Τρί 2 Ιουν 2026 στις 10:12 π.μ., ο χρήστης Halcyon <hello@halcyon.test> έγραψε:',
  Chinese: '在 2026年6月2日，10:12，Halcyon <hello@halcyon.test> 写道：',
  Korean: '2026년 6월 2일 (화) 오전 10:12, Halcyon <hello@halcyon.test>님이 작성:',
  Vietnamese: 'Vào Th 3, 2 thg 6, 2026 vào lúc 10:12 Halcyon <hello@halcyon.test> đã viết:',
  Hebrew: 'בתאריך יום ג׳, 2 ביוני 2026 ב-10:12 מאת Halcyon <hello@halcyon.test>:\n> כתב',
};

for (const [language, introduction] of Object.entries(introductions)) {
  test(`a quote is folded with its introduction in ${language}`, () => {
    const { text, folded } = fold(`${answer}\n\n${introduction}\n\n> How many are you?\n>\n> Mei`);
    assert.equal(text, answer);
    assert.ok(folded.startsWith(introduction.split('\n')[0]!), folded);
  });
}

const copied: Record<string, [string, string, string, string]> = {
  English: ['From', 'Sent', 'To', 'Subject'],
  German: ['Von', 'Gesendet', 'An', 'Betreff'],
  French: ['De', 'Envoyé', 'À', 'Objet'],
  Spanish: ['De', 'Enviado el', 'Para', 'Asunto'],
  Portuguese: ['De', 'Enviada em', 'Para', 'Assunto'],
  Italian: ['Da', 'Inviato', 'A', 'Oggetto'],
  Dutch: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
  Swedish: ['Från', 'Skickat', 'Till', 'Ämne'],
  Danish: ['Fra', 'Sendt', 'Til', 'Emne'],
  Finnish: ['Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'],
  Polish: ['Od', 'Wysłano', 'Do', 'Temat'],
  Czech: ['Od', 'Odesláno', 'Komu', 'Předmět'],
  Russian: ['От', 'Отправлено', 'Кому', 'Тема'],
  Hungarian: ['Feladó', 'Elküldve', 'Címzett', 'Tárgy'],
  Turkish: ['Kimden', 'Gönderilme', 'Kime', 'Konu'],
  Japanese: ['差出人', '送信日時', '宛先', '件名'],
  Chinese: ['发件人', '发送时间', '收件人', '主题'],
  Korean: ['보낸 사람', '보낸 날짜', '받는 사람', '제목'],
};

for (const [language, [from, sent, to, subject]] of Object.entries(copied)) {
  test(`a mail copied below its headers is folded in ${language}`, () => {
    const below = `${from}: Halcyon <hello@halcyon.test>\n${sent}: 2026-06-02 10:12\n${to}: Ann\n${subject}: Table`;
    const { text, folded } = fold(`${answer}\n\n${below}\n\nHow many are you?`);
    assert.deepEqual({ text, folded }, { text: answer, folded: `${below}\n\nHow many are you?` });
  });
}

const kept: Record<string, string> = {
  'a sentence that ends as an introduction does': 'Your colleague wrote:\nwe are full. Is that so?',
  'a list between two rules': 'For the party:\n-----\n4 x braid\n2 x colour\n-----\nThanks, Grace',
  'a form with two fields': 'From: the website\nName: Hana Sato\nHow many: 4\n\nA window seat, please.',
  'a quotation alone': '> Where words fail, music speaks.',
  'a paragraph about being sent somewhere':
    'Sent from heaven, your stylist.\nShe was wonderful, and we will be back.',
};

for (const [what, text] of Object.entries(kept))
  test(`nothing is folded of ${what}`, () =>
    assert.deepEqual(fold(text), { text, folded: '', forwarded: false }));

test('answers between the lines stay with the lines they answer', () => {
  const mail = [
    ...[
      'On Tue, 2 Jun 2026 at 10:12, Halcyon <hello@halcyon.test> wrote:',
      '> How many are you?',
      'Four.',
      '',
    ],
    ...['> At what time?', 'At eight, please.', '', '-- ', 'Ann'],
  ].join('\n');
  const { text, folded } = fold(mail);
  assert.equal(text, '> How many are you?\nFour.\n\n> At what time?\nAt eight, please.');
  assert.match(folded, /wrote:\n[^]*Ann$/);
});

test('what is passed on is told from what is answered', () => {
  assert.equal(
    fold('For you.\n\n---------- Forwarded message ---------\nFrom: A <a@b.test>\nDate: 1 Jun\nTo: b\n\nHi')
      .forwarded,
    true,
  );
  assert.equal(fold('Für dich.\n\n> Anfang der weitergeleiteten Nachricht:\n>\n> Von: A').forwarded, true);
  assert.equal(fold(`${answer}\n\n-----Original Message-----\nFrom: A\nSent: B\nTo: C`).forwarded, false);
});

test('every line of a mail is in what is shown or in what is folded', () => {
  for (const introduction of Object.values(introductions)) {
    const mail = `${answer}\n${introduction}\n> one\n> two\nand three\n-- \nAnn`;
    const { text, folded } = fold(mail);
    const lines = (said: string) => said.split('\n').filter(Boolean).toSorted();
    assert.deepEqual(lines(`${text}\n${folded}`), lines(mail));
  }
});
