import type { Token } from './tokens.ts';

/** Small words and common ones of reviews. A word of several languages counts a part for each. */
const telling: Record<string, string> = {
  en: 'the and was were is are this that with for not very but they we our my you have had has it at of to from there here would will their she he been just so what when all which staff food service place good great nice i an as on or be can could did do does if no out up by about more than',
  nl: 'de was is in we het een en niet van voor zeer erg heel maar wij ons onze mijn zijn waren werd wordt naar ook dat deze dit bij nog wel geen heerlijk lekker lekkere eten bediening vriendelijk vriendelijke goed goede slecht slechte gezellig gezellige aanrader prijzen kamer hebben veel mooi mooie personeel ontbijt rekening terug zeker weer helaas leuk leuke prima gegeten echt alles gewoon kapper knippen haar gastvrij ontvangen bedankt',
  de: 'was in so die der das und nicht ein eine einen sehr aber wir uns unser mein waren wurde wurden ist sind auch dass dieser diese bei noch kein keine lecker leckeres essen bedienung freundlich freundliche freundliches gut gute guter schlecht schlechte gerne wieder leider schön schöne zimmer personal frühstück preise haben hatten viel alles mit für von zu im wie ich es empfehlen empfehlenswert haarschnitt danke super',
  fr: 'de le les et est une des du très mais nous notre mon avons était étaient dans pour avec sur pas plus bien bon bonne bons accueil cuisine serveur serveuse plats délicieux délicieuse cadre repas prix chambre petit déjeuner je il elle ce cette qui que au aux à recommande merci toujours sans chaleureux personnel agréable coiffeur coiffeuse',
  es: 'de el los las y una muy pero nosotros nuestro nuestra fue eran está están para con por más comida camarero camarera servicio rico rica buena bueno buenos malo mala lugar precio habitación desayuno trato personal hemos todo también que se su es del lo gracias recomiendo atención peluquería volveremos siempre',
  it: 'il gli e di che una molto ma noi nostro nostra è era erano sono per con più cibo cameriere cameriera servizio buono buona ottimo ottima posto prezzo camera colazione personale abbiamo tutto anche non del della al nel si consiglio consigliato gentile gentilissimi torneremo sempre piatti grazie parrucchiere',
  pt: 'de o os um uma muito mas nós nosso nossa foi eram está estão para com por mais comida garçom atendimento serviço bom boa ótimo ótima lugar preço quarto café manhã pessoal tudo também não do da no na que se é recomendo sempre voltaremos obrigado obrigada salão cabelo',
  sv: 'och det att som en ett inte mycket men vi vår mitt är var för på av till jag har hade god gott goda maten trevlig trevligt bra personalen rummet frukost priset också den de rekommenderar tack kommer',
  da: 'og det at som en et ikke meget men vi vores mit er var for på af til jeg har havde god godt maden venlig betjening værelset morgenmad prisen også den de anbefales tak',
  pl: 'i w na z nie jest się bardzo ale to do że był była było obsługa jedzenie smaczne miła polecam pokój cena dobre dobra za jak my nas',
};

const scripts: [language: string, letters: RegExp][] = [
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['ja', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['th', /\p{Script=Thai}/u],
  ['hi', /\p{Script=Devanagari}/u],
];

const languages = Object.keys(telling);
const tellers = tellersOf();

/** Below this share of words that English knows, a longer sentence of no known language is not read. */
const leastKnown = 0.4;

/**
 * The language of one sentence by its small words, or by its script.
 * @param knows whether a word is in the reader's English
 * @returns ISO 639-1; `en` where a short sentence gives no sign of another; `und` where it is none of those known
 */
export function language(tokens: readonly Token[], knows: (word: string) => boolean): string {
  const counts = new Float64Array(languages.length);
  let [words, known, foreign] = [0, 0, 0];
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    words += 1;
    const { word } = token;
    if (word.charCodeAt(0) > 0x36f) {
      const script = scripts.find(([, letters]) => letters.test(word));
      if (script) foreign += 1;
    }
    if (knows(word)) known += 1;
    const at = tellers.get(word);
    if (at) for (const n of at) counts[n]! += 1 / at.length;
  }
  if (words === 0) return 'en';
  if (foreign * 2 > words) return scriptOf(tokens);
  let best = 0;
  for (let n = 1; n < languages.length; n += 1) if (counts[n]! > counts[best]!) best = n;
  const english = counts[0]!;
  if (
    best > 0 &&
    counts[best]! >= 0.5 &&
    counts[best]! > english * 1.3 &&
    (known < words || counts[best]! >= 2)
  )
    return languages[best]!;
  if (words >= 4 && english < 0.5 && known / words < leastKnown) return 'und';
  return 'en';
}

function scriptOf(tokens: readonly Token[]): string {
  const all = tokens.map(({ word }) => word).join(' ');
  return scripts.find(([, letters]) => letters.test(all))?.[0] ?? 'und';
}

function tellersOf(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [n, name] of languages.entries()) {
    for (const word of telling[name]!.split(' ')) found.set(word, [...(found.get(word) ?? []), n]);
  }
  return found;
}
