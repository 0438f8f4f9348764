/**
 * Words that stand beside numbers and say what they are. Those of identifiers come from the Atlas; here are the words that say
 * that a number is something else, and those that say that a person is spoken of. Plain words of trade and of forms: no facts of law.
 *
 * @module
 */

import { fieldNames } from '../fields/names.ts';
import type { ScanKnowledge } from '../model.ts';
import { foldText } from '../text/fold.ts';
import type { Source } from '../words/compile.ts';
import { FIELD, OTHER_NUMBER, PERHAPS_PERSON, PERSON, STATEMENT, statementWords } from './signs.ts';

const otherNumbers =
  'order, orders, order number, order no, order id, orderid, ordernr, bestelling, bestelnummer, bestellnummer, bestellung, auftrag, auftragsnummer, commande, pedido, ordine, zamówienie, zamowienie, beställning, bestilling, tilaus, tilausnumero, encomenda, παραγγελία, заказ, طلبية, سفارش, invoice, invoice number, factuur, factuurnummer, rechnung, rechnungsnummer, facture, factura, fattura, faktura, lasku, receipt, kassenbon, ean, ean13, gtin, upc, isbn, issn, sku, article number, artikel, artikelnummer, artikelnr, product, product id, produkt, produktnummer, produit, producto, prodotto, barcode, strichcode, timestamp, epoch, unixtime, unix, created at, updated at, tracking, tracking number, parcel, paket, colis, shipment, zending, sendung, sendungsnummer, serial, serial number, seriennummer, serienummer, imei, imsi, iccid, zählernummer, zählerstand, meter, kvk, vat, vat id, btw, ust, ustid, hash, sha1, sha256, md5, commit, etag, uuid, guid, request id, session id, trace id, span id, transaction, transaction id, txn, card number, kreditkarte, credit card, creditcard, ticket, ticket id, tile, lat, lon, lng, latitude, longitude, coord, coordinates, port, pid, bytes, size, length, offset, price, amount, prijs, preis, prix, precio, bedrag, betrag, version, build, revision, batch, lot, charge, chargennummer, kundennummer, klantnummer, customer number, customer id, account number, rekeningnummer, kontonummer, sequence, seq, row id, msec, millis, duration';

const persons =
  'patient*, client, clients, klient*, cliënt*, person, persons, people, name, names, first name, last name, surname, family name, given name, full name, date of birth, dob, born, birth date, birthdate, birthday, case file, case worker, caseworker, applicant, pupil, student, tenant, resident, mother, father, child, children, ' +
  'name*, vorname*, nachname*, familienname*, geburtsdatum*, geboren*, geb, frau, herr, patientin, kind, kinder, schüler*, mieter*, betroffene*, ' +
  'nom, prénom*, née, né, date de naissance, naissance, personne, madame, monsieur, mme, enfant*, élève*, bénéficiaire*, locataire*, ' +
  'nombre, apellido*, nacimiento, nacido, nacida, paciente*, persona*, señor*, niño*, niña*, alumn*, usuari*, ' +
  'naam, voornaam, achternaam, geboortedatum, patiënt*, mevrouw, meneer, dhr, mevr, leerling*, bewoner*, ' +
  'nome, cognome, nato, nata, data di nascita, paziente*, signor*, bambin*, utente*, ' +
  'apelido*, nascimento, nascid*, utente*, doente*, criança*, ' +
  'namn, förnamn, efternamn, född*, födelsedatum, patienten, kvinna, barn, elev*, navn, fornavn, etternavn, efternavn, født*, fødselsdato, pasient*, ' +
  'nimi, etunimi, sukunimi, syntym*, potilas, potilaan, asiakas, asiakkaan, lapsi, ' +
  'imię, nazwisko, urodzon*, data urodzenia, pacjent*, dziecko, uczeń, ' +
  'όνομα, επώνυμο, ονοματεπώνυμο, γεννήθηκε, γέννησης, ασθενής, ασθενούς, ασθενή, παιδί, μαθητ*, ' +
  'имя, фамилия, отчество, родил*, рождения, пациент*, ребён*, ребенок, гражданин, гражданка, ' +
  'ім’я, прізвище, народ*, народження, пацієнт*, дитина, ' +
  'adı, soyad*, doğum, hasta, hastanın, çocuk, öğrenci, ' +
  'nume, prenume, născut*, pacient*, copil, emri, mbiemri, lindur, datëlindja, pacient*, ' +
  'اسم, الاسم, اسمه, اسمها, لقب, اللقب, مولود*, تاريخ الميلاد, ولد, مريض, مريضة, المريض*, طفل, طفلة, سيدة, السيد*, شخص, نام, نام خانوادگی, تولد, متولد, بیمار, کودک, خانم, آقای, ' +
  '姓名, 名字, 出生, 患者, 病人, 先生, 女士, 孩子';

/** Words of programs too: `name[0] = …`, `child.kill()`. They count in headings, and where no program is. */
const perhapsPersons = new Set(
  'name,names,name*,client,clients,person,persons,people,child,children,kind,kinder,barn,persona*,user,usuari*,nom,nome,navn,namn,nimi,nume,applicant,student,resident,born,copil,case file,ward,parent'.split(
    ',',
  ),
);

function listed(words: string): string[] {
  return [...new Set(words.split(',').map((word) => word.trim()))].filter((word) => word !== '');
}

/** Everything that is looked for in running text, watch words first. */
export function sourcesOf(knowledge: ScanKnowledge): Source[] {
  const kindsByLabel = new Map<string, string[]>();
  const add = (word: string, kind: string): void => {
    const kinds = kindsByLabel.get(word);
    if (kinds === undefined) kindsByLabel.set(word, [kind]);
    else if (!kinds.includes(kind)) kinds.push(kind);
  };
  for (const { kind, context } of knowledge.identifiers)
    for (const word of context) {
      add(word, kind);
      if (/[ -]/.test(word)) add(word.replaceAll(/[ -]/g, ''), kind);
    }
  for (const [data, names] of Object.entries(fieldNames)) for (const word of listed(names)) add(word, `${FIELD}${data}`);
  for (const word of statementWords) add(word, STATEMENT);
  for (const word of listed(otherNumbers)) if (!kindsByLabel.has(word)) add(word, OTHER_NUMBER);
  const taken = new Set<string>();
  for (const word of listed(persons)) {
    const folded = foldText(word);
    if (!kindsByLabel.has(word) && !taken.has(folded)) add(word, perhapsPersons.has(word) ? PERHAPS_PERSON : PERSON);
    taken.add(folded);
  }
  return [
    ...knowledge.words.map(({ word, near }, index) => ({ word, index, kinds: [], near })),
    ...[...kindsByLabel].map(([word, kinds]) => ({ word, index: -1, kinds })),
  ];
}
