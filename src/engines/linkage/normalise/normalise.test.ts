import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueOf } from '../dictionary.ts';
import { type Kind, tableOf } from '../table.ts';
import { splitName } from './name.ts';

/** What a column of cells becomes. */
function written(kind: Kind, cells: readonly string[]): string[] {
  const table = tableOf(
    [{ name: kind, kind }],
    cells.map((cell) => [cell]),
  );
  return cells.map((_, row) => valueOf(table.dictionaries[0]!, table.codes[row * table.width]!));
}

test('names lose case, accents, marks and titles, whatever alphabet they are in', () => {
  assert.deepEqual(
    written('given', ['  JOSÉ-María ', "O'Brien", 'Dr. Ada', 'Dr', 'Юлия', 'Γιώργος', 'Straße', '李']),
    ['jose maria', 'obrien', 'ada', 'dr', 'iuliia', 'giorgos', 'strasse', '李'],
  );
});

test('what stands for nothing is missing', () => {
  for (const nothing of ['n/a', 'N.A.', 'unknown', '-', '  ', 'null', 'xxx'])
    assert.deepEqual(written('family', [nothing]), [''], nothing);
  for (const nothing of ['none@none.com', 'noemail@x.org', 'a@b@c.de', 'no at', '@x.org'])
    assert.deepEqual(written('email', [nothing]), [''], nothing);
  for (const nothing of ['0000000000', '123', '+44', 'call me', '12345678901234567890'])
    assert.deepEqual(written('phone', [nothing]), [''], nothing);
});

test('an e-mail is one mailbox: without case and tag, Gmail without dots', () => {
  assert.deepEqual(
    written('email', ['Ann.Lee+spa@Example.org', 'a.n.n@googlemail.com', ' <ann@gmail.com> ', 'a.b@web.de']),
    ['ann.lee@example.org', 'ann@gmail.com', 'ann@gmail.com', 'a.b@web.de'],
  );
});

test('phones become E.164 by the country that the file itself names most', () => {
  assert.deepEqual(
    written('phone', [
      '+44 (0)20 7946 0018',
      '020 7946 0018',
      '0044 20 7946 0018',
      '(020) 7946-0018',
      '+1 212 555 0100',
    ]),
    ['+442079460018', '+442079460018', '+442079460018', '+442079460018', '+12125550100'],
  );
  assert.deepEqual(
    written('phone', ['+1 212 555 0100', '(212) 555-0100', '1-212-555-0100 ext. 7']),
    Array.from({ length: 3 }, () => '+12125550100'),
  );
  assert.deepEqual(written('phone', ['+39 06 698 1234', '06 6981234']), ['+39066981234', '+39066981234']);
  assert.deepEqual(written('phone', ['020 7946 0018']), ['02079460018']);
});

test('a date is read in any order, and the file decides where a cell does not', () => {
  assert.deepEqual(
    written('born', ['1980-04-03', '19800403', '3.4.1980', '25/4/1980', '3 April 1980', '0000-00-00']),
    ['19800403', '19800403', '19800403', '19800425', '19800403', ''],
  );
  assert.deepEqual(written('born', ['4/3/1980', '4/25/1980']), ['19800403', '19800425']);
});

test('a whole name parts at its comma, before its particle, or before its last word', () => {
  assert.deepEqual(splitName('Okafor, Amara'), { given: 'Amara', family: 'Okafor' });
  assert.deepEqual(splitName('Amara van der Berg'), { given: 'Amara', family: 'van der Berg' });
  assert.deepEqual(splitName('Mary Ann Lee'), { given: 'Mary Ann', family: 'Lee' });
  assert.deepEqual(splitName('Amara'), { given: 'Amara', family: '' });
});
