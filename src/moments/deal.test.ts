import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dealIn } from './deal.ts';

/** What was written, and the words of it that make it an offer. */
const offers: [said: string, words: string][] = [
  ['Here is a discount for next week', 'discount'],
  ['Your discounted colour', 'discounted'],
  ['A voucher for two', 'voucher'],
  ['We tucked a coupon in', 'coupon'],
  ['20 % off your next cut', '20 % off'],
  ['15% off', '15% off'],
  ['ten pounds? No: £10 off', '£10 off'],
  ['Enjoy 10 percent off', '10 percent off'],
  ['5 euros off the bill', '5 euros off'],
  ['Here is a promo code', 'promo code'],
  ['Use code WELCOME10', 'Use code'],
  ['We added 50 loyalty points', 'loyalty points'],
  ['Collect points on every visit', 'Collect points'],
  ['a gift card inside', 'gift card'],
  ['A little something free next time', 'free next time'],
  ['A free dessert on your next visit', 'free dessert on your next'],
  ['Your next coffee is on us', 'Your next coffee is on us'],
  ['Next time the first drink is on the house', 'Next time the first drink is on the house'],
  ['If you review us on Google', 'If you review'],
  ['if you leave us a nice review', 'if you leave us a nice review'],
  ['If you refer a friend', 'If you refer'],
  ['if you book again this month', 'if you book'],
  ['Half price on Mondays', 'Half price'],
  ['Two for one on Tuesdays', 'Two for one'],
  ['a special offer for you', 'special offer'],
  ['Save 20% this week', 'Save 20%'],
  ['a treat in return for your kind words', 'in return for your'],
  ['10 % Rabatt für Sie', 'Rabatt'],
  ['Ein Gutschein liegt bei', 'Gutschein'],
  ['Ihr Geburtstagsgutschein', 'Geburtstagsgutschein'],
  ['20 Prozent Nachlass', '20 Prozent Nachlass'],
  ['Sammeln Sie Treuepunkte', 'Treuepunkte'],
  ['Gratis Kaffee beim nächsten Besuch', 'Gratis Kaffee beim nächsten'],
  ['Das nächste Mal geht der Wein aufs Haus', 'Das nächste Mal geht der Wein aufs Haus'],
  ['Wenn Sie uns bei Google bewerten', 'Wenn Sie uns bei Google bewerten'],
  ['wenn du wieder buchst', 'wenn du wieder buchst'],
  ['Als Dank für Ihre Bewertung', 'Als Dank für Ihre'],
  ['20 % de réduction', '20 % de réduction'],
  ['une remise sur votre prochain soin', 'remise sur'],
  ['Un bon d’achat pour vous', 'bon d’achat'],
  ['Voici un code promo', 'code promo'],
  ['Un café offert la prochaine fois', 'offert la prochaine fois'],
  ['Votre prochain dessert sera offert', 'Votre prochain dessert sera offert'],
  ['Si vous laissez un avis', 'Si vous laissez un avis'],
  ['vos points de fidélité', 'points de fidélité'],
  ['Un descuento del 10 %', 'descuento'],
  ['Un cupón para ti', 'cupón'],
  ['Una tarjeta regalo', 'tarjeta regalo'],
  ['La próxima vez el postre es gratis', 'La próxima vez el postre es gratis'],
  ['Si nos dejas una reseña', 'Si nos dejas una reseña'],
  ['Si nos recomiendas', 'Si nos recomiendas'],
  ['Uno sconto del 20%', 'sconto'],
  ['Un buono regalo per Lei', 'buono regalo'],
  ['Se ci lascia una recensione', 'Se ci lascia una recensione'],
  ['La prossima volta il caffè è in omaggio', 'La prossima volta il caffè è in omaggio'],
  ['I suoi punti fedeltà', 'punti fedeltà'],
  ['10% korting voor u', 'korting'],
  ['Een cadeaubon van ons', 'cadeaubon'],
  ['Als u een review schrijft', 'Als u een review'],
  ['De volgende keer is de koffie gratis', 'volgende keer is de koffie gratis'],
];

const plain = [
  '20 % of the wine list is from Jura',
  'Thank you for coming',
  'Thank you for your review',
  'Thank you for your kind words about Mei',
  'A dessert with a candle, and nobody sings',
  'The chair by the window, warmed',
  'Her song when she comes through the door',
  'A card for her sister Ingrid',
  'A glass of the Savagnin on the house',
  'Coffee on us while the colour takes',
  'A free afternoon suits you',
  'Feel free to bring Ingrid next time',
  'Next time we keep the corner table free for you',
  'If you are free next time Ingrid is in town, bring her',
  'Congratulations on your promotion',
  'A great deal of joy in that room',
  'You made some very good points about Chopin',
  'The finer points of tea',
  'He offered his seat to the lady beside him',
  'I looked up the book you told us of: I hope to begin it on Sunday',
  'If you like the rye bread, we keep a loaf for you',
  'Your gift of the quinces was the talk of the kitchen',
  'The code of the door is 1912, as you remembered',
  'You were 100 % right about the rain',
  'Half past eight, half the room was singing',
  'The points on the railway to Dover',
  'Danke für Ihre Bewertung und den schönen Abend',
  'Wenn Sie wieder Bücher mitbringen, stellen wir eine Lampe dazu',
  'Der Nachlass der Tante, von dem Sie erzählten',
  'Der Regen lässt nach, und Sie kommen trocken heim',
  'Ein Glas aufs Haus',
  'Eine Kerze, weil es der letzte Abend vor der Reise ist',
  'La remise des diplômes de Léa',
  'Une réduction de porto, comme vous l’aimez',
  'Votre table près de la fenêtre, la prochaine fois aussi',
  'Merci de votre visite et de votre avis',
  'Si vous revenez en mars, les cerisiers seront en fleur',
  'Vale, la mesa junto a la ventana',
  'Sí, recuerdo vuestra reserva del mes de mayo',
  'Un regalo pequeño para su hermana',
  'Gracias por la reseña',
  'Non era scontato che tornasse con la neve',
  'Il vino era buono, e la compagnia anche',
  'Grazie per la recensione',
  'De volgende keer zit u weer bij het raam',
  'Bedankt voor uw recensie',
  'Als u weer komt, staat de thee klaar',
  'Een kaart voor uw zus',
];

for (const [said, words] of offers)
  test(`“${said}” is an offer by its words “${words}”`, () => assert.equal(dealIn(said), words));

for (const said of plain) test(`“${said}” is no offer`, () => assert.equal(dealIn(said), null));

test('where in a letter it stands, and in which case and accents, makes no difference', () => {
  for (const [said] of offers) {
    assert.ok(dealIn(`Dear Dorothea,\n${said.toUpperCase()}!`), said);
    assert.ok(dealIn(`(${said.normalize('NFD')})`), said);
  }
});

test('an offer in other signs that read the same is an offer still', () => {
  const disguised: [said: string, words: string][] = [
    ['１０％ off', '１０％ off'],
    ['10 ٪ off', '10 ٪ off'],
    ['1o % off', '1o % off'],
    ['A dis\u200bcount for you', 'dis\u200bcount'],
    ['A dis\u00adcount for you', 'dis\u00adcount'],
    ['A disсоunt for you', 'disсоunt'],
    ['A gift\ncard inside', 'gift\ncard'],
    ['A gift  \u200b card inside', 'gift  \u200b card'],
    ['A gift\u2011card? No: a 𝐯𝐨𝐮𝐜𝐡𝐞𝐫', '𝐯𝐨𝐮𝐜𝐡𝐞𝐫'],
    ['ten per cent off', 'ten per cent off'],
    ['Ten per-cent off', 'Ten per-cent off'],
    ['10 percent when you come back', '10 percent when you come back'],
    ['20 % for you next time', '20 % for you next time'],
  ];
  for (const [said, words] of disguised) assert.equal(dealIn(said), words);
  for (const said of [
    'Ten came in from the rain',
    'Next time\n\nfree of the cold, I hope',
    '🎂🎂 for Ingrid',
    '谢谢',
  ])
    assert.equal(dealIn(said), null, said);
});

test('a letter of any length is read at once', () => {
  const began = performance.now();
  dealIn('next time the first of many lovely words '.repeat(500));
  dealIn('wenn Sie '.repeat(2000));
  assert.ok(performance.now() - began < 500);
});
