import { asRead } from './letters.ts';

/**
 * Whether words make a gesture or a note an offer. A gift given in return for something is worth less than none (Newman
 * and Shen 2012, doi 10.1016/j.joep.2012.06.009), and a discount beside a handwritten note undoes what it does (Kim,
 * Choi and Kim 2022, doi 10.1177/10949968221102306).
 */

/** @returns the words that make it an offer, as they were written; null where there are none */
export function dealIn(text: string): string | null {
  const said = text.normalize('NFC');
  const { letters, places } = asRead(said);
  const match = offer.exec(letters);
  if (!match) return null;
  const last = match.index + match[0].length - 1;
  return said.slice(places[match.index]![0], places[last]![1]).trim();
}

/** In figures, in which a letter may stand for the figure it looks like, or in words. */
const amount = String.raw`(?:\d[\dol]*(?:[.,]\d+)?|five|ten|fifteen|twenty(?:[- ]five)?|thirty|forty|fifty)`;
/** What is offered, in what money, by how much. */
const sum = String.raw`(?:[£$€] ?${amount}|${amount} ?(?:[£$€]|%|pounds?|quid|dollars?|euros?|per[- ]?cent|prozent|procent|por ciento|per cento|pour ?cent))`;

const offers = {
  en: String.raw`
    discount(?:s|ed)? | vouchers? | coupons? | promo(?:tional|tion)? codes? | (?:use|with|enter) (?:the |this |your )?code
    gift ?cards? | gift certificates? | store credit | cash ?back | money off | half[ -]price | half off
    ${sum} (?:for you )?(?:next time|when you (?:come back|return))
    ${sum} (?:off|discount|reduction|rebate|cheaper|less on|back on|on your next|towards your next)
    save (?:up to )?${sum} | (?:special|exclusive|limited|introductory) (?:offers?|deals?|rates?|prices?)
    reduced (?:price|rate)s? | price reduction | (?:2|two) for (?:1|one|the price of one) | buy (?:1|one),? get
    (?:loyalty|reward|rewards|bonus|extra|double|triple) points? | (?:earn|collect|redeem|spend) (?:\w+ )?points
    (?:loyalty|rewards?) (?:cards?|programmes?|programs?|scheme) | prize draw | raffle | giveaway
    (?<!(?:feel|are|be|were|'re) )(?:free|complimentary) (?:of charge )?(?:\w+ ){0,4}(?:next time|(?:on|with|at|for) your next|when you (?:come back|return|book|review|refer))
    (?:next time|your next (?:\w+ ){0,2}?\w+),? (?:\w+ ){0,4}(?:is|will be|are|comes|'s) (?:\w+ )?(?:free\b(?! to\b)|complimentary|on us\b|on the house)
    if you (?:\w+ )?(?:review|refer|recommend|rate|book|rebook|subscribe|sign up|follow us|like us|tag us|bring (?:a|your|some) friends?)
    (?:if|when) you (?:\w+ )?(?:leave|write|post|give) (?:us )?(?:a|your) (?:\w+ )?(?:review|rating|recommendation)
    when you (?:review|refer|recommend|rebook|book (?:again|your next)) | refer a friend | bring a friend and
    for (?:every|each) (?:friend|review|referral|booking) | in (?:return|exchange) for (?:a|your) | as a reward for
    (?:review|rate|recommend) us (?:\w+ ){0,3}(?:and|to) (?:get|receive|win|enjoy)`,
  de: String.raw`
    (?:\w+)?rabatt\w* | (?:\w+)?gutschein\w* | (?:preis|kunden)nachlass\w* | ${sum} (?:preis)?nachlass | nachlass von \d | skonto
    ${sum} (?:gunstiger|guenstiger|reduziert|auf (?:ihren|deinen|euren|ihre|deine|eure|den|die) nachsten?)
    (?:aktions|promo|bonus)-?code\w* | (?:treue|bonus|pramien|praemien)punkte?n? | punkte sammeln
    (?:treue|bonus|stempel|geschenk)karten? | sonder(?:angebot|preis|aktion)\w* | vorzugspreis\w* | zum halben preis | halber preis
    (?:gratis|kostenlos\w*|umsonst) (?:\w+ ){0,4}(?:(?:beim|zum) nachsten|das nachste mal|nachstes mal)
    (?:(?:beim|zum) nachsten \w+|(?:das )?nachstes? mal|(?:ihr|dein|euer) nachster? \w+),? (?:\w+ ){0,6}(?:gratis|kostenlos|umsonst|geschenkt|aufs haus)
    wenn (?:sie|du|ihr) (?:\w+ ){0,5}(?:bewert(?:en|est|et)|weiterempf\w+|empf(?:ehlen|iehlst|ehlt)|buch(?:en|st|t)\b|eine (?:\w+ )?(?:bewertung|rezension))
    (?:als dank|im gegenzug|belohnung) fur (?:ihre|deine|eure|eine) | freunde werben | werben sie (?:\w+ )?freunde?`,
  fr: String.raw`
    (?:bons?|cheques?|cartes?)[ -](?:d'achat|de reduction|cadeaux?) | code[ -](?:promo\w*|de reduction|cadeau) | rabais
    ${sum} (?:de (?:remise|reduction|rabais|moins)|offerts?|sur (?:votre|ta|ton|la|le) prochaine?)
    (?:remise|reduction) (?:de (?:\d|${sum})|sur|exceptionnelle|speciale|fidelite) | moitie prix | demi-tarif
    tarif (?:reduit|special|preferentiel) | offres? (?:speciales?|exclusives?|promotionnelles?)
    (?:points?|carte|programme) (?:de )?fidelite | points? bonus
    (?:offert|gratuit)e?s? (?:\w+ ){0,4}(?:la prochaine fois|(?:lors de|a|pour|avec) (?:votre|ta|ton) prochaine?)
    (?:la prochaine fois|(?:votre|ta|ton) prochaine? \w+),? (?:[\w']+ ){0,6}(?:offerte?s?|gratuite?s?|pour nous\b)
    si (?:vous|tu) (?:\w+ ){0,3}(?:un (?:\w+ )?avis|une (?:\w+ )?(?:critique|recommandation)|recommand\w+|reserv(?:ez|es)|parrain\w+)
    parrainage | parrainez | en echange d(?:e|'un)`,
  es: String.raw`
    descuentos? | cupon(?:es)? | vales? (?:de (?:descuento|regalo|compra)|por un) | (?:bono|tarjeta)s? (?:de )?regalo
    codigos? (?:promocional|de descuento|promo) | rebajas? | ${sum} (?:menos|en (?:tu|su|vuestra) proxim[ao])
    mitad de precio | dos por uno | 2x1 | (?:precio|oferta|tarifa)s? (?:especial|exclusiva)(?:es|s)?
    (?:gratis|gratuit[ao]) (?:\w+ ){0,4}(?:la proxima|en (?:tu|su|vuestra) proxim[ao])
    (?:la proxima (?:vez|visita)|(?:tu|su|vuestra) proxim[ao] \w+),? (?:\w+ ){0,6}(?:gratis|gratuit[ao]|invita la casa|invitamos)
    puntos (?:de fidelidad|extra|de regalo) | (?:acumul|canje|gan)\w+ puntos | tarjeta de fidelidad
    si (?:nos |vuelves? a |la |lo )?(?:reserv(?:as?|ais|an|ar)|recomiend(?:as?|an)|recomendais|valor(?:as?|ais))\b
    si (?:nos )?(?:dej|escrib|public)\w+ una (?:\w+ )?(?:resena|opinion|valoracion) | a cambio de (?:una?|tu|su) | trae a un amigo y`,
  it: String.raw`
    sconto | sconti | prezz[oi] scontat[oi] | buon[oi] (?:sconto|regalo|omaggio|acquisto|da \d) | carta regalo
    codic[ei] (?:sconto|promo\w*) | ${sum} (?:in meno|sul (?:suo|tuo|vostro) prossimo|sulla (?:sua|tua|vostra) prossima)
    meta prezzo | (?:prezzo|offerta|tariffa) special[ei]
    (?:gratis|gratuit[oaie]|in omaggio|offert[oaie]) (?:\w+ ){0,4}(?:la prossima volta|alla prossima|all?a? (?:sua|tua|suo|tuo|vostra) prossim[ao])
    (?:la prossima volta|(?:il|la) (?:suo|tuo|sua|tua|vostra) prossim[ao] \w+),? (?:\w+ ){0,6}(?:gratis|gratuit[oa]|in omaggio|offert[oaie]|offriamo noi)
    punti (?:fedelta|premio|bonus|omaggio) | raccolta punti | (?:tessera|carta) (?:fedelta|punti)
    se (?:ci |mi )?(?:lasci\w*|scriv\w+) una (?:\w+ )?recensione | se (?:ci |mi )?(?:recensi\w+|consigli(?:a|ate|erai)\b|raccomand\w+|prenot(?:a|i|ate)\b)
    in cambio di una? | porta un amico`,
  nl: String.raw`
    (?:\w+)?korting\w* | (?:cadeau|tegoed|waarde|kortings)(?:bon|bonnen|kaart|kaarten) | actiecodes? | ${sum} (?:goedkoper|minder)
    halve prijs | (?:speciale?|exclusieve) (?:aanbieding|actie|tarief|prijs) | 1 ?\+ ?1 gratis
    gratis (?:\w+ ){0,4}(?:de volgende keer|bij (?:je|uw|jullie) volgende)
    (?:volgende keer|(?:je|uw|jullie) volgende \w+),? (?:\w+ ){0,6}(?:gratis|van het huis|op onze kosten)
    spaarpunten | punten sparen | (?:spaar|klanten|stempel)kaart(?:en)?
    als (?:je|u|jullie) (?:\w+ ){0,5}(?:een (?:\w+ )?(?:review|recensie|beoordeling)|beoordeel\w*|aanbeve\w+|boekt|boeken|reserveert)
    in ruil voor`,
};

const offer = new RegExp(
  Object.values(offers)
    .flatMap((words) => words.trim().split(/\s+\|\s+|\n\s*/))
    .map((words) => String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`)
    .join('|'),
  'u',
);
