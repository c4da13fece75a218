/** What a column of a file may hold, with the words a person picks it by. */
export const guestFields = {
  given: 'First name',
  middle: 'Middle name',
  family: 'Last name',
  fullName: 'Whole name',
  nickname: 'Nickname',
  pronunciation: 'How the name is said',
  email: 'E-mail',
  phone: 'Phone',
  externalId: 'Number in the other system',
  birthday: 'Birthday',
  note: 'Note',
  allergies: 'Allergies',
  dietary: 'Diet',
  tags: 'Tags',
  marketingEmail: 'May be written to by e-mail',
  marketingText: 'May be written to by text message',
  gender: 'Gender (not kept)',
  address: 'Street',
  city: 'City',
  region: 'State or region',
  postcode: 'Postcode',
  country: 'Country',
  company: 'Company',
  since: 'Guest since',
  referredBy: 'Sent by',
  blocked: 'Blocked',
  blockReason: 'Why blocked',
} as const;
export type GuestField = keyof typeof guestFields;

export const visitFields = {
  guestExternalId: 'Number of the guest in the other system',
  guestGiven: 'First name of the guest',
  guestFamily: 'Last name of the guest',
  guestName: 'Whole name of the guest',
  guestEmail: 'E-mail of the guest',
  guestPhone: 'Phone of the guest',
  externalId: 'Number of the visit in the other system',
  date: 'Day',
  time: 'Time',
  amount: 'Amount',
  quantity: 'How many',
  what: 'What was taken',
  staff: 'Who looked after them',
  partySize: 'People in the party',
  status: 'What became of it',
} as const;
export type VisitField = keyof typeof visitFields;

export type Field = GuestField | VisitField;
export type Kind = 'guests' | 'visits';
