/**
 * Letters of other alphabets in Latin ones, accents dropped; what has no Latin form stays as it is.
 * Cyrillic as in passports (ICAO Doc 9303), Greek as in ELOT 743, so that a name written in its own letters meets the
 * same name on a passport.
 */
export function transliterate(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => {
      const low = letter.toLowerCase();
      return latin.get(low) ?? low;
    });
}

const latin = new Map(
  [
    'ß ss,æ ae,œ oe,ø o,đ d,ð d,þ th,ł l,ı i,ħ h,ŋ n,ə a',
    'а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch',
    'ъ ie,ы y,ь ,э e,ю iu,я ia,і i,ї i,є ie,ґ g,ў u,ј j,љ lj,њ nj,ћ c,ђ dj,џ dz',
    'α a,β v,γ g,δ d,ε e,ζ z,η i,θ th,ι i,κ k,λ l,μ m,ν n,ξ x,ο o,π p,ρ r,σ s,ς s,τ t,υ y,φ f,χ ch,ψ ps,ω o',
    '’ ,‘ ,ʼ ,– -,— -,“ ,” ',
  ]
    .join(',')
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
