/**
 * Where the calendars rightly say something else than the library, and why. A difference that is not listed fails the tests,
 * and so does one listed here that is no longer there: then the library or the calendar has changed, and somebody must look.
 *
 * @module
 */
import type { Difference } from './library.ts';

interface AcceptedDifference {
  readonly place: string;
  readonly side: Difference['side'];
  readonly name: string;
  /** Codes after the country's, with blanks between. Absent: in the state as a whole. */
  readonly regions?: string;
  /** Absent: on any days. */
  readonly days?: readonly string[];
  readonly reason: string;
}

const yearEnd = 'banks close early; offices work, and rules on periods do not name the day';
const treated = 'treated like a holiday in this canton, or one in part of it: kept in the wider sense';
const notCantonal = 'the library gives the state what holds in most cantons; here it stands under the cantons';
const saturdayless = 'the library leaves the feast out in years in which it falls on certain weekdays; kept in every year';
const noticed = 'a holiday for periods by Liechtenstein’s notice of 2021 under the European Convention on the Calculation of Time-Limits';
const spanishMonday = 'which communities move the rest to Monday is decided each year; the Monday stands under the scope `closed` for all';
const spanishList = 'by the list of the Boletín Oficial del Estado for that year';
const islamic = 'the day is fixed each year by the city; the library works it out from the calendar of the moon';

export const acceptedDifferences: readonly AcceptedDifference[] = [
  { place: 'at', side: 'bank', name: 'Silvester', reason: yearEnd },
  { place: 'fi', side: 'bank', name: 'Uudenvuodenaatto', reason: yearEnd },
  { place: 'nl', side: 'bank', name: 'Oudejaarsavond', reason: yearEnd },

  { place: 'bg', side: 'atlas', name: 'Велика събота', reason: 'Labour Code art. 154(1) names Holy Saturday; the library lacks it' },
  { place: 'bg', side: 'atlas', name: 'Втори ден на Коледа', reason: 'Labour Code art. 154(1) names 26 December; the library lacks it' },
  {
    place: 'bg',
    side: 'atlas',
    name: 'Почивен ден вместо празник в събота или неделя',
    reason: 'Labour Code art. 154(2); the library knows no substitute days for Bulgaria',
  },

  { place: 'ch', side: 'library', name: 'Karfreitag', reason: notCantonal },
  { place: 'ch', side: 'library', name: 'Ostermontag', reason: notCantonal },
  { place: 'ch', side: 'library', name: 'Pfingstmontag', reason: notCantonal },
  { place: 'ch', side: 'library', name: 'Stephanstag', reason: notCantonal },
  { place: 'ch', side: 'atlas', name: 'Berchtoldstag', regions: 'ZH LU OW NW GL ZG FR SO SH TI VS NE GE', reason: treated },
  { place: 'ch', side: 'atlas', name: 'Karfreitag', regions: 'GR', reason: treated },
  { place: 'ch', side: 'atlas', name: 'Ostermontag', regions: 'LU OW NW ZG FR SO VS', reason: treated },
  { place: 'ch', side: 'atlas', name: 'Tag der Arbeit', regions: 'FR', reason: treated },
  { place: 'ch', side: 'atlas', name: 'Pfingstmontag', regions: 'LU OW NW ZG FR SO NE', reason: treated },
  { place: 'ch', side: 'atlas', name: 'Lundi du Jeûne fédéral', regions: 'VS NE', reason: treated },
  { place: 'ch', side: 'atlas', name: 'Mariä Empfängnis', regions: 'AI', reason: treated },
  { place: 'ch', side: 'atlas', name: 'Stephanstag', regions: 'OW NW ZG FR SO VS', reason: treated },
  { place: 'ch', side: 'atlas', name: 'Stephanstag', regions: 'UR AR AI NE', reason: saturdayless },
  {
    place: 'ch',
    side: 'library',
    name: 'Näfelser Fahrt',
    regions: 'GL',
    days: ['2027-04-08', '2032-04-08'],
    reason: 'the library begins with 2 April; the first Thursday of the month can be the 1st',
  },
  {
    place: 'ch',
    side: 'atlas',
    name: 'Näfelser Fahrt',
    regions: 'GL',
    days: ['2027-04-01', '2032-04-01'],
    reason: 'the first Thursday in April, which is not Maundy Thursday in these years',
  },
  { place: 'ch', side: 'library', name: 'Heiliger Abend', regions: 'GL', reason: 'under the scope `closed`, with the federal half days' },
  { place: 'ch', side: 'library', name: 'Silvester', regions: 'GL', reason: 'under the scope `closed`, with the federal half days' },
  { place: 'ch', side: 'library', name: 'Veille de Noël', regions: 'VS', reason: 'under the scope `closed`, with the federal half days' },

  { place: 'cy', side: 'library', name: 'Καθαρά Δευτέρα', reason: 'the library counts 47 days before Easter and gets a Tuesday' },
  { place: 'cy', side: 'atlas', name: 'Καθαρά Δευτέρα', reason: 'the Monday 48 days before Orthodox Easter' },
  { place: 'cy', side: 'atlas', name: 'Δευτέρα του Κατακλυσμού', reason: 'the holiday is Whit Monday; the library has Whit Sunday' },
  { place: 'cy', side: 'atlas', name: 'Παραμονή Χριστουγέννων', reason: 'on the Official Journal lists and those of the press' },

  { place: 'de', side: 'atlas', name: 'Mariä Himmelfahrt', regions: 'BY', reason: 'in most municipalities of Bavaria, Munich among them' },

  {
    place: 'es',
    side: 'library',
    name: 'Navidad (día sustituto)',
    days: ['2033-12-26'],
    reason: spanishMonday,
  },
  {
    place: 'es',
    side: 'library',
    name: 'Navidad (día sustituto)',
    regions: 'AN AR AS CN CB CL CM EX GA IB RI MD MC NC PV VC CE ML',
    days: ['2033-12-26'],
    reason: spanishMonday,
  },
  { place: 'es', side: 'library', name: 'Asunción (día sustituto)', regions: 'AN AR AS CN CL', reason: spanishMonday },
  {
    place: 'es',
    side: 'library',
    name: 'Día del Trabajador (día sustituto)',
    regions: 'AN AR AS CL EX MC',
    days: ['2033-05-02'],
    reason: spanishMonday,
  },
  {
    place: 'es',
    side: 'library',
    name: 'Día del Trabajador (día sustituto)',
    regions: 'CT',
    days: ['2027-05-03', '2032-05-03', '2033-05-02'],
    reason: 'the library moves 1 May from Saturdays too; Catalonia has not done so in the lists of 2024 to 2026',
  },
  {
    place: 'es',
    side: 'atlas',
    name: 'Lunes siguiente a la Inmaculada Concepción',
    regions: 'AN AR AS CL EX MC ML',
    days: ['2024-12-09'],
    reason: spanishList,
  },
  {
    place: 'es',
    side: 'atlas',
    name: 'Lunes siguiente a la Fiesta Nacional',
    regions: 'AN AR AS CL EX',
    days: ['2025-10-13'],
    reason: spanishList,
  },
  {
    place: 'es',
    side: 'library',
    name: 'Día de las Instituciones de Cantabria',
    regions: 'CB',
    reason: 'the library has 28 June; the day is 28 July',
  },
  { place: 'es', side: 'atlas', name: 'Día de las Instituciones de Cantabria', regions: 'CB', reason: 'the day is 28 July' },
  {
    place: 'es',
    side: 'library',
    name: 'La Bien Aparecida',
    regions: 'CB',
    days: ['2024-09-16', '2030-09-16'],
    reason: 'not on the list of 2024; not known for 2030',
  },
  { place: 'es', side: 'atlas', name: 'Lunes de Pascua', regions: 'CB', days: ['2024-04-01'], reason: spanishList },
  { place: 'es', side: 'atlas', name: 'Lunes de Pascua', regions: 'CM', days: ['2026-04-06'], reason: spanishList },
  { place: 'es', side: 'atlas', name: 'Santiago Apóstol', regions: 'CB', days: ['2024-07-25'], reason: spanishList },
  { place: 'es', side: 'atlas', name: 'Santiago Apóstol', regions: 'MD', days: ['2024-07-25', '2025-07-25'], reason: spanishList },
  { place: 'es', side: 'atlas', name: 'Santiago Apóstol', regions: 'NC', reason: 'on the lists of 2024 and 2025, and usual' },
  {
    place: 'es',
    side: 'atlas',
    name: 'Lunes siguiente a la fiesta de la comunidad en domingo',
    regions: 'CT RI MC VC',
    reason: 'not decided; kept because most communities move their day',
  },
  {
    place: 'es',
    side: 'library',
    name: 'Día de Extremadura',
    regions: 'EX',
    days: ['2024-09-09'],
    reason: 'Carnival was chosen in its place',
  },
  { place: 'es', side: 'atlas', name: 'Martes de Carnaval', regions: 'EX', days: ['2024-02-13'], reason: spanishList },
  {
    place: 'es',
    side: 'library',
    name: 'San José',
    regions: 'GA NC PV',
    reason: 'chosen there in 2026, not in 2024 and 2025; later years are not known',
  },
  { place: 'es', side: 'atlas', name: 'Sant Joan', regions: 'GA', days: ['2026-06-24'], reason: spanishList },
  { place: 'es', side: 'atlas', name: 'Sant Esteve', regions: 'IB', days: ['2026-12-26'], reason: spanishList },
  { place: 'es', side: 'atlas', name: 'Día de La Rioja', regions: 'RI', days: ['2024-06-10'], reason: spanishList },
  { place: 'es', side: 'atlas', name: 'Día de la Región de Murcia', regions: 'MC', reason: 'the library lacks 9 June' },
  { place: 'es', side: 'atlas', name: 'Dia de la Comunitat Valenciana', regions: 'VC', reason: 'the library lacks 9 October' },
  { place: 'es', side: 'library', name: 'Fiesta del Sacrificio-Eidul Adha', regions: 'CE', reason: islamic },
  { place: 'es', side: 'library', name: 'Fiesta del Sacrificio-Aid Al Adha', regions: 'ML', reason: islamic },
  { place: 'es', side: 'library', name: 'Fiesta del Eid Fitr', regions: 'ML', reason: islamic },
  { place: 'es', side: 'atlas', name: 'Fiesta del Sacrificio (Eid al-Adha)', regions: 'CE ML', reason: islamic },
  { place: 'es', side: 'atlas', name: 'Fiesta del Eid al-Fitr', regions: 'ML', days: ['2025-03-31'], reason: islamic },
  { place: 'es', side: 'library', name: 'Día de Ceuta', regions: 'CE', reason: 'on the list of 2026 only' },
  {
    place: 'es',
    side: 'library',
    name: 'Nuestra Señora de África',
    regions: 'CE',
    days: ['2029-08-06', '2035-08-06'],
    reason: 'whether the day moves to Monday is not known',
  },

  { place: 'fr', side: 'atlas', name: 'Vendredi saint', regions: 'BL', reason: 'the library calls it a holiday of banks' },
  { place: 'fr', side: 'library', name: 'Abolition de l’esclavage', regions: 'MF', reason: 'kept on 28 May since 2018' },
  { place: 'fr', side: 'atlas', name: 'Abolition de l’esclavage (Saint-Martin)', regions: 'MF', reason: 'kept on 28 May since 2018' },

  {
    place: 'is',
    side: 'library',
    name: 'Sumardagurinn fyrsti',
    days: ['2024-04-18'],
    reason: 'a week too early: after 18 April, not on it',
  },
  {
    place: 'is',
    side: 'atlas',
    name: 'Sumardagurinn fyrsti',
    days: ['2024-04-25', '2030-04-25'],
    reason: 'the first Thursday after 18 April',
  },
  { place: 'is', side: 'library', name: 'Aðfangadagur', reason: 'a holiday from 13:00 only: under the scope `closed`' },
  { place: 'is', side: 'library', name: 'Gamlársdagur', reason: 'a holiday from 13:00 only: under the scope `closed`' },

  { place: 'li', side: 'library', name: 'Feiertagsbrücke', reason: 'no holiday by law: under the scope `closed`' },
  { place: 'li', side: 'atlas', name: 'Berchtoldstag', reason: noticed },
  { place: 'li', side: 'atlas', name: 'Mariä Lichtmess', reason: noticed },
  { place: 'li', side: 'atlas', name: 'Fasnachtsdienstag', reason: noticed },
  { place: 'li', side: 'atlas', name: 'Heiliger Josef', reason: noticed },
  { place: 'li', side: 'atlas', name: 'Heiliger Abend', reason: noticed },
  { place: 'li', side: 'atlas', name: 'Silvester', reason: noticed },
  { place: 'li', side: 'atlas', name: 'Mariä Himmelfahrt, Staatsfeiertag', reason: 'the national day; the library lacks it' },
  { place: 'li', side: 'atlas', name: 'Allerheiligen', reason: 'a holiday of the Labour Act; the library lacks it' },

  {
    place: 'lv',
    side: 'atlas',
    name: 'Vispārējo latviešu Dziesmu un deju svētku noslēguma diena',
    days: ['2028-07-10'],
    reason: 'the Monday after the closing Sunday of the celebration',
  },

  { place: 'nl', side: 'atlas', name: 'Goede Vrijdag', reason: 'Algemene termijnenwet art. 3(2): on a level with holidays for periods' },
  { place: 'nl', side: 'atlas', name: 'Bevrijdingsdag', reason: 'Algemene termijnenwet art. 3(1)' },

  { place: 'sk', side: 'atlas', name: 'Deň víťazstva nad fašizmom', reason: 'the loss is for 2026 only; the library takes it as lasting' },
  { place: 'sk', side: 'atlas', name: 'Sedembolestná Panna Mária', reason: 'the loss is for 2026 only; the library takes it as lasting' },
];
