import type { GuestField, VisitField } from './fields.ts';

/** What the columns of such files are called in English, German, French, Spanish, Italian, Dutch, Portuguese and Swedish. */
const guestHeadings: Record<GuestField, string> = {
  given: `first name, given name, given, forename, first, fname, vorname, prenom, primer nombre, nome proprio, primeiro nome,
    voornaam, fornamn, tilltalsnamn`,
  middle: `middle name, middle initial, middle, additional name, zweiter vorname, deuxieme prenom, segundo nombre, secondo nome,
    tussenvoegsel, tweede naam, mellannamn`,
  family: `last name, surname, family name, family, lastname, last, lname, nachname, familienname, zuname, nom de famille, apellido,
    apellidos, primer apellido, segundo apellido, cognome, achternaam, familienaam, sobrenome, apelido, ultimo nome, efternamn`,
  fullName: `full name, display name, customer name, client name, guest name, contact name, customer, client, guest, member name,
    vollstandiger name, kundenname, gastname, kunde, gast, nom complet, nom du client, nombre completo, nombre del cliente, cliente,
    nome completo, nome cliente, nome do cliente, volledige naam, klantnaam, klant, fullstandigt namn, kundnamn, kund`,
  nickname: `nickname, preferred name, known as, goes by, rufname, spitzname, surnom, apodo, soprannome, roepnaam, smeknamn`,
  pronunciation: `pronunciation, pronounced, phonetic name, phonetic first name, phonetic middle name, phonetic last name, yomi name,
    furigana, aussprache, prononciation, pronunciacion, pronuncia, uitspraak, uttal`,
  email: `email, e mail, mail, email address, e mail address, emails, mailadresse, e mail adresse, email adresse, courriel,
    adresse email, adresse e mail, adresse mail, correo, correo electronico, posta elettronica, indirizzo email, indirizzo e mail,
    e mailadres, emailadres, endereco de email, e post, epost, e postadress, epostadress`,
  phone: `phone, phone number, phone no, phones, mobile, mobile number, mobile phone, mobile no, cell, cell phone, cellphone, telephone,
    telephone number, tel, tel no, home phone, work phone, day phone, night phone, landline, contact number, telefon, telefonnummer,
    handy, handynummer, mobil, mobilnummer, mobiltelefon, mobilfunk, festnetz, rufnummer, portable, telephone portable, telephone mobile,
    numero de telephone, numero de portable, telephone fixe, fixe, telefono, movil, telefono movil, numero de telefono, celular,
    cellulare, numero di cellulare, numero di telefono, telefoon, telefoonnummer, mobiel, mobiele nummer, mobiel nummer, gsm,
    telemovel, telefone, numero de telefone, mobiltelefonnummer`,
  externalId: `id, uid, uuid, unique id, external id, client id, customer id, guest id, member id, contact id, patient id, user id,
    reference id, reference, customer number, customer no, client number, member number, kundennummer, kunden nr, kundennr, kunden id,
    gastnummer, gast id, id client, numero client, id cliente, numero cliente, numero de cliente, codice cliente, klantnummer, klant id,
    id do cliente, numero do cliente, kundnummer, kund id, gast nr`,
  birthday: `birthday, birth day, date of birth, birth date, birthdate, dob, bday, born, geburtstag, geburtsdatum, geboren,
    date de naissance, anniversaire, naissance, fecha de nacimiento, cumpleanos, nacimiento, data di nascita, compleanno, geboortedatum,
    verjaardag, data de nascimento, nascimento, aniversario, fodelsedatum, fodelsedag`,
  note: `note, notes, comment, comments, remark, remarks, memo, customer notes, client notes, guest notes, internal notes, notiz,
    notizen, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, kommentare, remarque, remarques, commentaire, commentaires,
    nota, notas, comentario, comentarios, observaciones, osservazioni, commenti, opmerking, opmerkingen, notitie, notities,
    observacoes, anteckning, anteckningar, anmarkning`,
  allergies: `allergy, allergies, allergen, allergens, intolerances, allergie, allergien, unvertraglichkeiten, alergia, alergias,
    allergia, allergeni, intolleranze, allergieen, allergi, allergier`,
  dietary: `dietary, diet, dietary restrictions, dietary requirements, dietary preferences, ernahrung, regime alimentaire, dieta,
    dieetwensen, kost`,
  tags: `tag, tags, label, labels, group, groups, group membership, categories, category, segments, kategorie, kategorien, schlagworte,
    gruppe, gruppen, etiquettes, groupe, groupes, etiquetas, grupo, grupos, etichette, gruppi, categorie, groep, groepen, taggar,
    grupper, guest tags`,
  marketingEmail: `accepts marketing, accepts email marketing, email subscription status, email marketing, marketing emails,
    email opt in, opt in, opted in, newsletter, email consent, marketing consent, marketing opt in, marketing, send promotional emails,
    marketing preference, newsletter abonniert, werbung, accepte le marketing, lettre d information, acepta marketing, boletin,
    accetta marketing, accetta il marketing, nieuwsbrief, aceita marketing, nyhetsbrev`,
  marketingText: `accepts sms marketing, sms marketing, sms opt in, text opt in, sms consent, text marketing, sms subscription status,
    send promotional texts, sms werbung, accepte le marketing par sms, acepta marketing por sms, accetta marketing via sms,
    accetta il marketing via sms, aceita marketing por sms`,
  gender: `gender, sex, geschlecht, sexe, genre, sexo, genero, sesso, genere, geslacht, kon`,
  address: `address, street, street address, street address 1, street address 2, address 1, address 2, address line 1, address line 2,
    apt suite, apt, apartement suite, apartment suite, apartment, suite, area, adresse, strasse, strasse hausnummer, hausnummer, anschrift,
    rue, direccion, calle, domicilio, indirizzo, via, adres, straat, huisnummer, endereco, rua, morada, adress, gatuadress, gata`,
  city: `city, town, ort, stadt, wohnort, ville, ciudad, poblacion, localidad, citta, comune, plaats, woonplaats, stad, cidade,
    localidade, postort`,
  region: `state, province, region, county, state province, bundesland, kanton, departement, provincia, estado, comunidad, regione,
    provincie, distrito, lan`,
  postcode: `zip, zip code, zipcode, postcode, post code, postal code, plz, postleitzahl, code postal, codigo postal, cp, cap,
    codice postale, cep, postnummer`,
  country: `country, land, pays, pais, paese, nazione`,
  company: `company, company name, organization, organisation, organization name, employer, firma, unternehmen, societe, entreprise,
    empresa, azienda, societa, bedrijf, bedrijfsnaam, foretag`,
  since: `customer since, client since, member since, guest since, since, added, added on, date added, created, created at, created on,
    creation date, date created, signup date, first visit, first seen, first appointment date, kunde seit, erstellt am, angelegt am,
    hinzugefugt, client depuis, cree le, ajoute, ajoute le, cliente desde, fecha de alta, alta, anadido, cliente dal, aggiunto, creato,
    creato il, klant sinds, aangemaakt, toegevoegd, criado em, adicionado, kund sedan, skapad, tillagd`,
  referredBy: `referred by, refered by, referrer, empfohlen von, parraine par, recommande par, recomendado por, consigliato da,
    presentato da, doorverwezen door, indicado por, rekommenderad av`,
  blocked: `blocked, banned, blacklisted, gesperrt, blockiert, bloque, bloquee, bloqueado, bloccato, geblokkeerd, blockerad, sparrad`,
  blockReason: `block reason, reason for block, sperrgrund, raison du blocage, motivo del bloqueo, motivo del blocco, motivo do bloqueio`,
};

const visitHeadings: Record<VisitField, string> = {
  guestExternalId: `customer id, client id, guest id, member id, contact id, patient id, user id, customer number, customer no,
    client number, member number, kundennummer, kunden nr, kundennr, kunden id, gastnummer, gast id, id client, numero client,
    id cliente, numero cliente, numero de cliente, codice cliente, klantnummer, klant id, id do cliente, kundnummer, kund id`,
  guestGiven: guestHeadings.given,
  guestFamily: guestHeadings.family,
  guestName: `${guestHeadings.fullName}, patron, patient, member, party name, booked by, booker, reservation name, contact`,
  guestEmail: guestHeadings.email,
  guestPhone: guestHeadings.phone,
  externalId: `id, booking id, visit id, reservation id, order id, appointment id, transaction id, sale id, check id, booking number,
    reservation number, confirmation, confirmation number, booking reference, reference, ref, receipt, receipt number, invoice,
    invoice number, order number, appt ref, ref no, buchungsnummer, reservierungsnummer, rechnungsnummer, belegnummer,
    numero de reservation, numero de facture, numero de reserva, numero de factura, numero prenotazione, boekingsnummer,
    factuurnummer, numero da reserva, bokningsnummer`,
  date: `date, visit date, date of visit, appointment date, reservation date, booking date, order date, service date, purchase date,
    transaction date, sale date, scheduled date, day, arrival, arrival date, check in, start, start date, starts at, date time, datetime,
    date and time, visited on, datum, termin, tag, besuchsdatum, besuch, buchungsdatum, date de visite, date du rendez vous,
    date de reservation, jour, fecha, fecha de visita, fecha de la cita, dia, data, data visita, data appuntamento,
    data prenotazione, giorno, dag, bezoekdatum, afspraakdatum, data da visita, besoksdatum, bokningsdatum`,
  time: `time, start time, visit time, appointment time, reservation time, arrival time, uhrzeit, zeit, beginn, startzeit, heure,
    heure de debut, hora, hora de inicio, ora, orario, tijd, begintijd, tid, klockslag, starttid`,
  amount: `amount, total, total amount, grand total, price, spend, spent, total spend, value, dollar value, sales, net sales, gross sales,
    revenue, amount paid, paid, check total, bill, bill total, betrag, summe, gesamt, gesamtbetrag, preis, umsatz, montant, prix,
    total ttc, importe, precio, importe total, importo, prezzo, totale, bedrag, totaalbedrag, prijs, totaal, valor, preco, valor total,
    belopp, pris, summa`,
  quantity: `quantity, qty, items, number of items, count, units, anzahl, menge, stuck, stuckzahl, quantite, nombre d articles, cantidad,
    unidades, quantita, aantal, quantidade, antal`,
  what: `service, services, service name, item, item name, product, treatment, what, description, class, leistung, dienstleistung,
    behandlung, artikel, produkt, prestation, soin, produit, servicio, tratamiento, producto, servizio, trattamento, prodotto, dienst,
    behandeling, servico, tratamento, produto, tjanst, behandling`,
  staff: `staff, staff member, employee, employee seen, stylist, provider, server, server name, team member, therapist, barber,
    technician, with, mitarbeiter, mitarbeiterin, friseur, bedienung, employe, collaborateur, praticien, serveur, empleado, profesional,
    camarero, personale, operatore, dipendente, cameriere, medewerker, funcionario, profissional, personal, medarbetare, frisor`,
  partySize: `party size, party, covers, guests, number of guests, number of people, no of guests, pax, people, seats, heads, personen,
    personenzahl, anzahl personen, gaste, couverts, nombre de personnes, nombre de couverts, personnes, personas, comensales,
    numero de personas, coperti, persone, ospiti, numero di persone, aantal personen, gasten, pessoas, numero de pessoas,
    antal personer, personer, gaster, sallskap`,
  status: `status, state, booking status, appointment status, reservation status, statut, etat, estado, stato, situacao, zustand`,
};

/** A word that is the whole name, the given or the family name, depending on its neighbours. */
export const bareNames = new Set(['name', 'nom', 'nombre', 'nome', 'naam', 'namn', 'names']);

const guestFields = dictionary(guestHeadings);
const visitFields = dictionary(visitHeadings);

/** A heading without case, accents, marks and joins: `Customer_ID`, `customerId` and `Customer ID` are one. */
export function plain(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function guestHeading(heading: string): GuestField | null {
  const words = plain(heading);
  return guestFields.get(words) ?? guestFields.get(bared(words)) ?? null;
}

export function visitHeading(heading: string): VisitField | null {
  const words = plain(heading);
  const counted = /^(number|no|nr|count) of \w/.test(words) ? 'quantity' : null;
  return visitFields.get(words) ?? visitFields.get(bared(words)) ?? counted;
}

export function isHeading(cell: string): boolean {
  return (
    cell.length < 60 &&
    (guestHeading(cell) !== null || visitHeading(cell) !== null || bareNames.has(plain(cell)))
  );
}

/** `Primary Email Address 2` asks for the same as `Email Address`. */
function bared(words: string): string {
  return words
    .replace(
      /^(customers?|clients?|guests?|members?|patrons?|contact|primary|main|your|kunden|gaste|klant) /,
      '',
    )
    .replace(/ \d+$/, '');
}

function dictionary<F extends string>(headings: Record<F, string>): Map<string, F> {
  const fields = new Map<string, F>();
  for (const field of Object.keys(headings) as F[]) {
    for (const heading of headings[field].split(',')) fields.set(heading.trim().replace(/\s+/g, ' '), field);
  }
  return fields;
}
