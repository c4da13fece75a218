/** One record as a house would have it, and who it truly is. */
export type Imagined = { cells: (string | null)[]; person: number };

export const townColumns = [
  { name: 'first name', kind: 'given' },
  { name: 'last name', kind: 'family' },
  { name: 'e-mail', kind: 'email' },
  { name: 'phone', kind: 'phone' },
  { name: 'born', kind: 'born' },
  { name: 'city', kind: 'city' },
] as const;

const givens =
  'anna,ben,clara,david,emma,felix,greta,henry,ida,jonas,petra,leo,mia,noah,olga,paul,rosa,simon,tilda,viktor,walter,yara,zoe,arthur,bruno,carla,dora,emil,frida,gustav'.split(
    ',',
  );
const syllables = 'ber,lan,mor,tis,wel,kur,sand,holm,vik,stern,garr,pell,dun,ros,fair,ash'.split(',');
const cities = 'york,bath,leeds,derby,ripon'.split(',');

/**
 * A town of people for tests, the same for the same seed: some come several times, some fields are missing, some letters
 * slip, and every fourth person lives with another who has the same last name and phone.
 */
export function imagineTown(people: number, seed = 1): Imagined[] {
  const random = randomBy(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const records: Imagined[] = [];
  let home = { given: '', family: '', phone: '' };
  for (let person = 0; person < people; person += 1) {
    const alone = person % 4 !== 3;
    const given = pick(givens.filter((name) => alone || name !== home.given));
    const family = alone ? `${pick(syllables)}${pick(syllables)}${pick(syllables)}` : home.family;
    const phone = alone ? `07${String(Math.floor(random() * 1e9)).padStart(9, '0')}` : home.phone;
    const email = `${given}.${family}${Math.floor(random() * 9e4) + 1e4}@example.com`;
    const born = `19${40 + Math.floor(random() * 59)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`;
    const city = pick(cities);
    home = { given, family, phone };
    for (let visit = 0; visit < 1 + Math.floor(random() * 4); visit += 1) {
      const keep = (cell: string, share: number) => (random() < share ? slip(cell, random) : null);
      const cells = [given, family, email, phone, born, city];
      records.push({
        cells: cells.map((cell, at) => keep(cell, [1, 0.95, 0.7, 0.8, 0.3, 0.6][at]!)),
        person,
      });
    }
  }
  return records;
}

/** One cell in twelve has two letters that changed places. */
function slip(cell: string, random: () => number): string {
  if (random() > 1 / 12) return cell;
  const at = 1 + Math.floor(random() * (cell.length - 2));
  return cell.slice(0, at) + cell[at + 1]! + cell[at]! + cell.slice(at + 2);
}

/** Even numbers from 0 to 1 (mulberry32), the same for the same seed. */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
