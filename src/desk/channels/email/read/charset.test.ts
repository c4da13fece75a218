import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { decodeText } from './charset.ts';
import { decodeHeader, inUtf8 } from './words.ts';

const japanese = '予約をお願いします。四名です。';
const russian = 'Хотела бы заказать столик на четверых';

const texts: [name: string, bytes: Uint8Array, label: string, text: string][] = [
  ['UTF-8 by its name', Buffer.from(japanese), 'UTF-8', japanese],
  ['UTF-8 called Latin 1', Buffer.from('Café für zwölf'), 'iso-8859-1', 'Café für zwölf'],
  ['UTF-8 called ASCII', Buffer.from(russian), 'us-ascii', russian],
  ['UTF-8 called Cyrillic', Buffer.from(russian), 'windows-1251', russian],
  ['UTF-8 behind a mark, called anything', Buffer.from(`\ufeff${russian}`), 'koi8-r', russian],
  ['Latin 1 called UTF-8', iconv.encode('Café für zwölf', 'win1252'), 'utf-8', 'Café für zwölf'],
  ['Windows-1252 called Latin 1', iconv.encode('“Café” – 12 €', 'win1252'), 'iso-8859-1', '“Café” – 12 €'],
  ['Latin 9 with odd letters in its name', iconv.encode('12 €', 'iso-8859-15'), 'ISO8859_15', '12 €'],
  ['UTF-7', Buffer.from('Caf+AOk- f+APw-r'), 'utf-7', 'Café für'],
  ['JIS by its escapes', latin1('\u001b$B$9$_$^$;$s\u001b(B'), '', 'すみません'],
  ['JIS called UTF-8', latin1('\u001b$B$9$_$^$;$s\u001b(B'), 'utf-8', 'すみません'],
  ['Shift JIS by a name of Microsoft', iconv.encode(japanese, 'shift_jis'), 'cp932', japanese],
  ['EUC-JP', iconv.encode(japanese, 'euc-jp'), 'x-euc-jp', japanese],
  ['Korean in seven bits', latin1('\u001b$)C\u000e>H3gGO<<?d\u000f'), 'iso-2022-kr', '안녕하세요'],
  ['Chinese between tildes', latin1('~{Dc:C~}!'), 'hz-gb-2312', '你好!'],
  ['an old code page of DOS', iconv.encode('Straße', 'cp850'), 'cp850', 'Straße'],
  ['Cyrillic without a name', iconv.encode(russian, 'win1251'), '', russian],
  ['a name that nobody knows', iconv.encode('Grüße aus Köln', 'win1252'), 'x-nonsense', 'Grüße aus Köln'],
  [
    'two bytes a letter, without a mark',
    Buffer.from('Table for four', 'utf16le'),
    'us-ascii',
    'Table for four',
  ],
  ['UTF-8 cut off in a letter', Buffer.from('Café').subarray(0, 4), 'utf-8', 'Caf'],
  ['a NUL in it', Buffer.from('Ta\u0000ble'), 'utf-8', 'Table'],
  ['old line ends', Buffer.from('one\r\ntwo\rthree'), 'utf-8', 'one\ntwo\nthree'],
];

for (const [name, bytes, label, text] of texts) {
  test(`text is read: ${name}`, () => assert.equal(decodeText(bytes, label), text));
}

test('Vietnamese tones are put onto their letters', () => {
  const decomposed = Buffer.from([0x54, 0xf4, 0x69, 0x20, 0x6d, 0x75, 0xf4, 0xec, 0x6e]);
  assert.equal(decodeText(decomposed, 'windows-1258'), 'Tôi muốn');
});

const headers: [said: string, read: string][] = [
  ['=?utf-8?Q?Tisch_f=C3=BCr_vier?=', 'Tisch für vier'],
  ['=?utf-8?B?VGlzY2ggZsO8?= =?utf-8?B?ciB2aWVy?=', 'Tisch für vier'],
  // One letter cut between two words.
  ['=?utf-8?B?VGlzY2ggZsM=?=\t=?utf-8?B?vHIgdmllcg==?=', 'Tisch für vier'],
  ['=?utf-8?Q?Tisch_f=C3?= =?utf-8?Q?=BCr_vier?=', 'Tisch für vier'],
  ['=?iso-8859-1*de?Q?Gr=FC=DFe?=, Ann', 'Grüße, Ann'],
  ['=?us-ascii?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
  ['=?utf-7?Q?Caf+AOk-?=', 'Café'],
  ['=?iso-2022-jp?B?GyRCJDkkXyReJDskcxsoQg==?=', 'すみません'],
  ['=?x-unknown?Q?Gr=FC=DFe?=', 'Grüße'],
  ['=?utf-8?Q?What??=', 'What?'],
  ['=?utf-8?X?broken?= stays', '=?utf-8?X?broken?= stays'],
  ['  two\r\n  lines ', 'two lines'],
];

for (const [said, read] of headers)
  test(`a header says ${read}`, () => assert.equal(decodeHeader(said), read));

test('words in any charset become words in UTF-8, and what stands between them stays', () => {
  assert.equal(
    decodeHeader(inUtf8('=?iso-8859-1?Q?Gr=FC=DFe?= <ann@guests.test>')),
    'Grüße <ann@guests.test>',
  );
});

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
