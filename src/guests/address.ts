export const addressParts = ['street', 'city', 'region', 'postcode', 'country'] as const;

/** Where a letter finds a guest, as far as it is known: what is not known is not there. */
export type Address = Partial<Record<(typeof addressParts)[number], string>>;

/** Where the number stands behind the town, or below it; everywhere else it stands before. */
const numberLast = new Set([
  'GB',
  'IE',
  'US',
  'CA',
  'AU',
  'NZ',
  'SG',
  'IN',
  'ZA',
  'HK',
  'united kingdom',
  'ireland',
  'usa',
  'united states',
]);

/** Lines of an envelope below the name. The country stands there where the letter leaves its own. */
export function addressLines(address: Address, from: string): string[] {
  const { street, city, region, postcode, country } = address;
  const where = country?.trim() || from;
  const last = numberLast.has(where.toUpperCase()) || numberLast.has(where.toLowerCase());
  const town = last ? [[city, region].filter(Boolean).join(', '), postcode] : [postcode, city, region];
  return [street, town.filter(Boolean).join(' '), isAbroad(country, from) ? nameOf(country!) : '']
    .map((line) => line?.trim() ?? '')
    .filter((line) => line !== '');
}

/** Without a town nobody can bring it. */
export function isWhole({ street, city, postcode }: Address): boolean {
  return Boolean(street?.trim() && (city?.trim() || postcode?.trim()));
}

function isAbroad(country: string | undefined, from: string): boolean {
  return Boolean(country?.trim()) && nameOf(country!).toLowerCase() !== nameOf(from).toLowerCase();
}

function nameOf(country: string): string {
  const code = country.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? country) : country.trim();
}

const regions = new Intl.DisplayNames('en', { type: 'region' });
