import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint, recogniseColumns, recogniseKind } from './columns.ts';

const guests = (headers: string[], rows: string[][] = []) =>
  recogniseColumns(headers, rows, 'guests').columns;
const visits = (headers: string[], rows: string[][] = []) =>
  recogniseColumns(headers, rows, 'visits').columns;

test('headings are understood in eight languages, with or without marks and capitals', () => {
  const expected = ['given', 'family', 'email', 'phone', 'birthday', 'city', 'note'];
  const languages = {
    English: 'FirstName,last_name,E-Mail Address,Mobile Phone,Date of Birth,Town,Notes',
    German: 'Vorname,Nachname,E-Mail,Handynummer,Geburtsdatum,Ort,Bemerkungen',
    French: 'Prénom,Nom,Adresse e-mail,Téléphone portable,Date de naissance,Ville,Remarques',
    Spanish: 'Nombre,Apellidos,Correo electrónico,Teléfono móvil,Fecha de nacimiento,Ciudad,Observaciones',
    Italian: 'Nome,Cognome,Indirizzo email,Cellulare,Data di nascita,Città,Note',
    Dutch: 'Voornaam,Achternaam,E-mailadres,Mobiel,Geboortedatum,Woonplaats,Opmerkingen',
    Portuguese: 'Nome,Sobrenome,E-mail,Telemóvel,Data de nascimento,Cidade,Observações',
    Swedish: 'Förnamn,Efternamn,E-post,Mobilnummer,Födelsedatum,Stad,Anteckningar',
  };
  for (const [language, headings] of Object.entries(languages))
    assert.deepEqual(guests(headings.split(',')), expected, language);
});

test('visits are understood in the languages of their houses', () => {
  const expected = ['guestName', 'date', 'time', 'partySize', 'amount', 'status'];
  const languages = {
    English: 'Guest,Reservation Date,Time,Covers,Total,Status',
    German: 'Gast,Datum,Uhrzeit,Personen,Betrag,Status',
    French: 'Client,Date,Heure,Couverts,Montant,Statut',
    Spanish: 'Cliente,Fecha,Hora,Comensales,Importe,Estado',
    Italian: 'Cliente,Data,Ora,Coperti,Importo,Stato',
    Dutch: 'Klant,Datum,Tijd,Aantal personen,Bedrag,Status',
    Portuguese: 'Cliente,Data,Hora,Pessoas,Valor,Estado',
    Swedish: 'Kund,Datum,Tid,Antal personer,Belopp,Status',
  };
  for (const [language, headings] of Object.entries(languages))
    assert.deepEqual(visits(headings.split(',')), expected, language);
});

test('a bare name is what its neighbours leave', () => {
  assert.deepEqual(guests(['Name', 'Vorname']), ['family', 'given']);
  assert.deepEqual(guests(['Nome', 'Cognome']), ['given', 'family']);
  assert.deepEqual(guests(['Name', 'Email']), ['fullName', 'email']);
  assert.deepEqual(guests(['Name', 'First Name', 'Last Name']), ['fullName', 'given', 'family']);
});

test('a column whose heading says nothing is known by its values', () => {
  const rows = [
    ['7', 'Amara Okafor', 'amara@example.com', '+44 7700 900123'],
    ['8', 'Bo Ortiz', 'bo@example.com', '07700 900456'],
    ['9', 'Cy Lee', '', '(555) 010-0177'],
  ];
  assert.deepEqual(guests(['A', 'B', 'C', 'D'], rows), [null, 'fullName', 'email', 'phone']);
  assert.deepEqual(
    visits(
      ['x', 'client', 'when'],
      [
        ['1', 'Bo', '1/2/2024'],
        ['2', 'Cy', '2/2/2024'],
      ],
    ),
    [null, 'guestName', 'date'],
  );
});

test('one column holds an id, several may hold phones', () => {
  assert.deepEqual(guests(['Customer ID', 'ID', 'Home Phone', 'Phone 2']), [
    'externalId',
    null,
    'phone',
    'phone',
  ]);
  assert.deepEqual(visits(['Booking ID', 'Customer ID']), ['externalId', 'guestExternalId']);
});

test('a file of visits tells itself from a file of guests', () => {
  assert.equal(recogniseKind(['customer_id', 'date', 'number_of_cds', 'dollar_value'], []), 'visits');
  assert.equal(recogniseKind(['Guest', 'Date', 'Party Size'], []), 'visits');
  assert.equal(recogniseKind(['Name', 'Email', 'Date added', 'Last visit'], []), 'guests');
});

test('American headings lean to the month first, and say that they are not sure', () => {
  const mapping = recogniseColumns(['Name', 'Zip', 'Birthday'], [['Ann', '97201', '3/4/1980']], 'guests');
  assert.deepEqual(
    [mapping.dateOrder, mapping.dateSure, mapping.dateWhy, mapping.dateExample],
    ['mdy', false, 'ambiguous', '3/4/1980'],
  );
});

test('a fingerprint holds across capitals and marks, not across other columns', () => {
  assert.equal(fingerprint(['First Name', 'E-mail']), fingerprint(['first_name', 'E MAIL']));
  assert.notEqual(fingerprint(['First Name', 'E-mail']), fingerprint(['First Name', 'Phone']));
});
