/** What a browser lets one guess about where a house stands. Guesses only: each can be chosen otherwise. */

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone the browser knows, with its own among them. */
export function zones(): string[] {
  return [...new Set([ownZone(), ...Intl.supportedValuesOf('timeZone')])].toSorted();
}

type Named = { code: string; name: string };

export function currencies(): Named[] {
  return named(Intl.supportedValuesOf('currency'), 'currency');
}

/** Codes of ISO 3166-1 whose name the browser knows. */
export function countries(): Named[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return named(
    codes.filter((code) => names.of(code) !== undefined && !noCountry.has(code)),
    'region',
  ).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

// Groups, private codes, and codes withdrawn whose name is that of another.
const noCountry = new Set(
  'AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ BU CS DD DY FX HV NH NT RH SU TP UK VD YD YU ZR AN'.split(' '),
);

function named(codes: readonly string[], type: 'currency' | 'region'): Named[] {
  const names = new Intl.DisplayNames('en', { type });
  return codes.map((code) => ({ code, name: names.of(code) ?? code }));
}

/** The country of a reader's language: "en-GB" says GB. A browser may say what no locale is ("en-US@posix"). */
export function guessCountry(): string | undefined {
  return /[-_]([A-Z]{2})\b/.exec(navigator.language)?.[1];
}

/** The country of a zone named after one of its cities; undefined where the table does not reach. */
export function countryOf(zone: string): string | undefined {
  return cities[zone.slice(zone.indexOf('/') + 1)];
}

export function currencyOf(country: string): string | undefined {
  return euro.has(country) ? 'EUR' : currencyByCountry[country];
}

const cities: Record<string, string> = {
  London: 'GB',
  Belfast: 'GB',
  Dublin: 'IE',
  Berlin: 'DE',
  Vienna: 'AT',
  Zurich: 'CH',
  Paris: 'FR',
  Brussels: 'BE',
  Amsterdam: 'NL',
  Luxembourg: 'LU',
  Madrid: 'ES',
  Lisbon: 'PT',
  Rome: 'IT',
  Athens: 'GR',
  Helsinki: 'FI',
  Stockholm: 'SE',
  Oslo: 'NO',
  Copenhagen: 'DK',
  Reykjavik: 'IS',
  Warsaw: 'PL',
  Prague: 'CZ',
  Bratislava: 'SK',
  Budapest: 'HU',
  Bucharest: 'RO',
  Sofia: 'BG',
  Zagreb: 'HR',
  Ljubljana: 'SI',
  Belgrade: 'RS',
  Tallinn: 'EE',
  Riga: 'LV',
  Vilnius: 'LT',
  Kyiv: 'UA',
  Kiev: 'UA',
  Istanbul: 'TR',
  Malta: 'MT',
  New_York: 'US',
  Chicago: 'US',
  Denver: 'US',
  Los_Angeles: 'US',
  Phoenix: 'US',
  Detroit: 'US',
  Anchorage: 'US',
  Honolulu: 'US',
  Toronto: 'CA',
  Vancouver: 'CA',
  Montreal: 'CA',
  Edmonton: 'CA',
  Winnipeg: 'CA',
  Halifax: 'CA',
  Mexico_City: 'MX',
  Sao_Paulo: 'BR',
  'Argentina/Buenos_Aires': 'AR',
  Buenos_Aires: 'AR',
  Santiago: 'CL',
  Bogota: 'CO',
  Lima: 'PE',
  Sydney: 'AU',
  Melbourne: 'AU',
  Brisbane: 'AU',
  Perth: 'AU',
  Adelaide: 'AU',
  Auckland: 'NZ',
  Tokyo: 'JP',
  Seoul: 'KR',
  Singapore: 'SG',
  Hong_Kong: 'HK',
  Shanghai: 'CN',
  Taipei: 'TW',
  Bangkok: 'TH',
  Jakarta: 'ID',
  Manila: 'PH',
  Kuala_Lumpur: 'MY',
  Ho_Chi_Minh: 'VN',
  Kolkata: 'IN',
  Calcutta: 'IN',
  Dubai: 'AE',
  Riyadh: 'SA',
  Jerusalem: 'IL',
  Cairo: 'EG',
  Lagos: 'NG',
  Nairobi: 'KE',
  Johannesburg: 'ZA',
  Casablanca: 'MA',
  Accra: 'GH',
};

const euro = new Set(
  'AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES AD MC SM VA ME'.split(' '),
);

const currencyByCountry: Record<string, string> = {
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  RS: 'RSD',
  UA: 'UAH',
  TR: 'TRY',
  US: 'USD',
  CA: 'CAD',
  MX: 'MXN',
  BR: 'BRL',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  AU: 'AUD',
  NZ: 'NZD',
  JP: 'JPY',
  KR: 'KRW',
  SG: 'SGD',
  HK: 'HKD',
  CN: 'CNY',
  TW: 'TWD',
  TH: 'THB',
  ID: 'IDR',
  PH: 'PHP',
  MY: 'MYR',
  VN: 'VND',
  IN: 'INR',
  AE: 'AED',
  SA: 'SAR',
  IL: 'ILS',
  EG: 'EGP',
  NG: 'NGN',
  KE: 'KES',
  ZA: 'ZAR',
  MA: 'MAD',
  GH: 'GHS',
};
