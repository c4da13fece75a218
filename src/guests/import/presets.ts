import type { GuestField } from './fields.ts';
import type { DateOrder } from './dates.ts';
import { plain } from './headings.ts';

export type PresetName = 'fresha' | 'vagaro' | 'google' | 'google_old' | 'square' | 'vcard';

/** `near`: the headings are only partly confirmed by real files, so the columns are shown to be checked. */
export type Preset = {
  name: PresetName;
  near: boolean;
  dateOrder: DateOrder | null;
  phonesLackPlus: boolean;
  columns: (GuestField | null)[];
};

type Known = {
  name: PresetName;
  near?: true;
  dateOrder?: DateOrder;
  phonesLackPlus?: true;
  /** Headings of which each must be there; one list a language. */
  must: string[][];
  fields: Record<string, GuestField | null>;
};

const freshaEnglish: Record<string, GuestField | null> = {
  'client id': 'externalId',
  'first name': 'given',
  'last name': 'family',
  'full name': 'fullName',
  blocked: 'blocked',
  'block reason': 'blockReason',
  gender: 'gender',
  'mobile number': 'phone',
  telephone: 'phone',
  email: 'email',
  'accepts marketing': 'marketingEmail',
  'accepts sms marketing': 'marketingText',
  address: 'address',
  'apartement suite': 'address',
  area: 'address',
  city: 'city',
  state: 'region',
  'post code': 'postcode',
  'date of birth': 'birthday',
  added: 'since',
  note: 'note',
  // Where the client heard of the house (Walk-In, Instagram), not the person who sent them.
  'referral source': null,
  tags: 'tags',
};

const freshaItalian: Record<string, GuestField | null> = {
  'id cliente': 'externalId',
  nome: 'given',
  cognome: 'family',
  'nome completo': 'fullName',
  'numero di cellulare': 'phone',
  telefono: 'phone',
  sesso: 'gender',
  'data di nascita': 'birthday',
  citta: 'city',
  bloccato: 'blocked',
  aggiunto: 'since',
};

const numbered = (count: number, each: (n: number) => Record<string, GuestField | null>) =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => each(index + 1))) as Record<
    string,
    GuestField | null
  >;

const googleAddress: Record<string, GuestField | null> = {
  'address 1 street': 'address',
  'address 1 extended address': 'address',
  'address 1 city': 'city',
  'address 1 region': 'region',
  'address 1 postal code': 'postcode',
  'address 1 country': 'country',
};

const known: Known[] = [
  {
    name: 'fresha',
    phonesLackPlus: true,
    must: [
      ['client id', 'mobile number', 'telephone', 'blocked', 'added'],
      ['id cliente', 'numero di cellulare', 'telefono', 'bloccato', 'aggiunto'],
    ],
    fields: { ...freshaEnglish, ...freshaItalian },
  },
  {
    name: 'vagaro',
    dateOrder: 'mdy',
    must: [['first name', 'mobile', 'day', 'night', 'customer since']],
    fields: {
      'first name': 'given',
      'last name': 'family',
      email: 'email',
      mobile: 'phone',
      day: 'phone',
      night: 'phone',
      address: 'address',
      'apt suite': 'address',
      city: 'city',
      state: 'region',
      zip: 'postcode',
      birthdate: 'birthday',
      gender: 'gender',
      'customer since': 'since',
      membership: 'tags',
      tags: 'tags',
      'refered by': 'referredBy',
      'referred by': 'referredBy',
    },
  },
  {
    name: 'google',
    dateOrder: 'ymd',
    must: [['first name', 'last name', 'phonetic first name', 'file as', 'labels']],
    fields: {
      'first name': 'given',
      'middle name': 'middle',
      'last name': 'family',
      'phonetic first name': 'pronunciation',
      'phonetic middle name': 'pronunciation',
      'phonetic last name': 'pronunciation',
      nickname: 'nickname',
      'organization name': 'company',
      birthday: 'birthday',
      notes: 'note',
      labels: 'tags',
      ...googleAddress,
      ...numbered(20, (n) => ({ [`e mail ${n} value`]: 'email', [`phone ${n} value`]: 'phone' })),
    },
  },
  {
    name: 'google_old',
    dateOrder: 'ymd',
    must: [['name', 'given name', 'family name', 'yomi name', 'group membership']],
    fields: {
      name: 'fullName',
      'given name': 'given',
      'additional name': 'middle',
      'family name': 'family',
      'yomi name': 'pronunciation',
      nickname: 'nickname',
      birthday: 'birthday',
      gender: 'gender',
      notes: 'note',
      'group membership': 'tags',
      'organization 1 name': 'company',
      ...googleAddress,
      ...numbered(20, (n) => ({ [`e mail ${n} value`]: 'email', [`phone ${n} value`]: 'phone' })),
    },
  },
  {
    name: 'square',
    near: true,
    dateOrder: 'ymd',
    must: [
      ['square customer id', 'first name', 'last name'],
      ['reference id', 'email address', 'phone number', 'memo'],
    ],
    fields: {
      'reference id': 'externalId',
      'first name': 'given',
      'last name': 'family',
      nickname: 'nickname',
      'email address': 'email',
      'phone number': 'phone',
      'company name': 'company',
      'street address 1': 'address',
      'street address 2': 'address',
      city: 'city',
      state: 'region',
      'postal code': 'postcode',
      country: 'country',
      memo: 'note',
      birthday: 'birthday',
      'email subscription status': 'marketingEmail',
      'first visit': 'since',
    },
  },
];

/** Which program wrote a file, when its headings say so, and what each column holds. */
export function recognisePreset(headers: readonly string[]): Preset | null {
  const words = headers.map(plain);
  const there = new Set(words);
  for (const { name, near, dateOrder, phonesLackPlus, must, fields } of known) {
    if (!must.some((list) => list.every((heading) => there.has(heading)))) continue;
    return {
      name,
      near: near === true,
      dateOrder: dateOrder ?? null,
      phonesLackPlus: phonesLackPlus === true,
      columns:
        name === 'square' ? squareColumns(words, fields) : words.map((heading) => fields[heading] ?? null),
    };
  }
  return vcardPreset(headers);
}

/** Square's own id is on every row; the reference is the house's, often empty: the first serves unless it is missing. */
function squareColumns(words: string[], fields: Known['fields']): (GuestField | null)[] {
  const own = words.includes('square customer id');
  return words.map((heading) => {
    if (heading === 'square customer id') return 'externalId';
    if (own && heading === 'reference id') return null;
    return fields[heading] ?? null;
  });
}

/** The table a vCard file is laid out as, see vcard.ts; its headings name their fields. */
export const vcardColumns = {
  'vcard:uid': 'externalId',
  'vcard:given': 'given',
  'vcard:middle': 'middle',
  'vcard:family': 'family',
  'vcard:fn': 'fullName',
  'vcard:nickname': 'nickname',
  'vcard:phonetic': 'pronunciation',
  'vcard:email': 'email',
  'vcard:tel': 'phone',
  'vcard:bday': 'birthday',
  'vcard:note': 'note',
  'vcard:categories': 'tags',
  'vcard:gender': 'gender',
  'vcard:org': 'company',
  'vcard:street': 'address',
  'vcard:locality': 'city',
  'vcard:region': 'region',
  'vcard:code': 'postcode',
  'vcard:country': 'country',
} as const satisfies Record<string, GuestField>;

function vcardPreset(headers: readonly string[]): Preset | null {
  if (!headers.includes('vcard:fn')) return null;
  const fields: Record<string, GuestField> = vcardColumns;
  return {
    name: 'vcard',
    near: false,
    dateOrder: 'ymd',
    phonesLackPlus: false,
    columns: headers.map((heading) => fields[heading] ?? null),
  };
}
