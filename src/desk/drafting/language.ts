/** Languages in which we greet and take leave. */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;
export type Language = (typeof languages)[number];

/** Small words that stand in every sentence of a language and in few of the others. */
const smallWords: Record<Language, string> = {
  en: 'the and you your is are was for with have our we it that this please thank thanks would can',
  de: 'der die das und ich sie wir ist nicht ein eine mit für auf haben bitte danke uhr ihnen unser dass habe',
  fr: 'le la les et vous nous est une des pour avec votre je que merci bonjour pas dans au avons',
  es: 'el los las y usted es una por para con que muy gracias hola su mi nos hemos tengo mesa está',
  it: 'il lo gli e è una per con che grazie buongiorno vorrei sono della di mi abbiamo vostro non ciao',
  nl: 'de het een en ik u wij is niet met voor van op hebben graag bedankt dank onze jullie wil heeft',
};

const sets = languages.map((language) => [language, new Set(smallWords[language].split(' '))] as const);
const readAtMost = 2_000;

/** The language a text is most likely in, by its small words; English where nothing speaks for another. */
export function languageOf(text: string): Language {
  const words =
    text
      .slice(0, readAtMost)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: { language: Language; count: number } = { language: 'en', count: 0 };
  for (const [language, small] of sets) {
    const count = words.filter((word) => small.has(word)).length;
    if (count > best.count) best = { language, count };
  }
  return best.language;
}
