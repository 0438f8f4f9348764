/**
 * Which holidays of the calendars move, and by what rule: feasts counted from Easter, and days fixed to a weekday. The tests work
 * the dates out from this table and compare them with the lists; nothing else uses it. By the name of the calendar without `-holidays`.
 *
 * @module
 */

interface Feast {
  readonly feast: string;
  /** Days after Easter Sunday. */
  readonly offset: number;
  readonly names: Readonly<Record<string, string>>;
}

/** Easter Sunday as churches print it for 2024 to 2035: Western, and Orthodox in the Gregorian calendar. */
export const printedEaster: readonly (readonly [western: string, orthodox: string])[] = [
  ['2024-03-31', '2024-05-05'],
  ['2025-04-20', '2025-04-20'],
  ['2026-04-05', '2026-04-12'],
  ['2027-03-28', '2027-05-02'],
  ['2028-04-16', '2028-04-16'],
  ['2029-04-01', '2029-04-08'],
  ['2030-04-21', '2030-04-28'],
  ['2031-04-13', '2031-04-13'],
  ['2032-03-28', '2032-05-02'],
  ['2033-04-17', '2033-04-24'],
  ['2034-04-09', '2034-04-09'],
  ['2035-03-25', '2035-04-29'],
];

export const westernFeasts: readonly Feast[] = [
  { feast: 'Shrove Tuesday', offset: -47, names: { li: 'Fasnachtsdienstag', pt: 'Carnaval' } },
  {
    feast: 'Maundy Thursday',
    offset: -3,
    names: {
      dk: 'Skærtorsdag',
      es: 'Jueves Santo',
      'eu-commission': 'Maundy Thursday',
      'eu-parliament': 'Maundy Thursday',
      is: 'Skírdagur',
      no: 'Skjærtorsdag',
    },
  },
  {
    feast: 'Good Friday',
    offset: -2,
    names: {
      at: 'Karfreitag',
      ch: 'Karfreitag',
      cz: 'Velký pátek',
      de: 'Karfreitag',
      dk: 'Langfredag',
      ee: 'suur reede',
      es: 'Viernes Santo',
      'eu-commission': 'Good Friday',
      'eu-parliament': 'Good Friday',
      fi: 'pitkäperjantai',
      fr: 'Vendredi saint',
      hu: 'Nagypéntek',
      ie: 'Good Friday',
      is: 'Föstudagurinn langi',
      li: 'Karfreitag',
      lv: 'Lielā Piektdiena',
      mt: 'Il-Ġimgħa l-Kbira',
      nl: 'Goede Vrijdag',
      no: 'Langfredag',
      pt: 'Sexta-Feira Santa',
      se: 'långfredagen',
      sk: 'Veľký piatok',
    },
  },
  {
    feast: 'Easter Sunday',
    offset: 0,
    names: {
      de: 'Ostersonntag',
      dk: 'Påskedag',
      ee: 'ülestõusmispühade 1. püha',
      fi: 'pääsiäispäivä',
      hr: 'Uskrs',
      hu: 'Húsvétvasárnap',
      is: 'Páskadagur',
      it: 'Pasqua',
      lt: 'Velykos',
      lv: 'Pirmās Lieldienas',
      nl: 'Eerste paasdag',
      no: 'Første påskedag',
      pl: 'Wielkanoc',
      pt: 'Páscoa',
      se: 'påskdagen',
      si: 'velikonočna nedelja',
    },
  },
  {
    feast: 'Easter Monday',
    offset: 1,
    names: {
      at: 'Ostermontag',
      be: 'Lundi de Pâques / Paasmaandag',
      ch: 'Ostermontag',
      cz: 'Velikonoční pondělí',
      de: 'Ostermontag',
      dk: '2. påskedag',
      es: 'Lunes de Pascua',
      'eu-commission': 'Easter Monday',
      'eu-court-of-justice': 'Easter Monday',
      'eu-parliament': 'Easter Monday',
      fi: 'toinen pääsiäispäivä',
      fr: 'Lundi de Pâques',
      hr: 'Uskrsni ponedjeljak',
      hu: 'Húsvéthétfő',
      ie: 'Easter Monday',
      is: 'Annar í páskum',
      it: 'Lunedì dell’Angelo',
      li: 'Ostermontag',
      lt: 'Antroji Velykų diena',
      lu: 'Lundi de Pâques',
      lv: 'Otrās Lieldienas',
      nl: 'Tweede paasdag',
      no: 'Andre påskedag',
      pl: 'Poniedziałek Wielkanocny',
      se: 'annandag påsk',
      si: 'velikonočni ponedeljek',
      sk: 'Veľkonočný pondelok',
    },
  },
  {
    feast: 'Ascension Day',
    offset: 39,
    names: {
      at: 'Christi Himmelfahrt',
      be: 'Ascension / Hemelvaartsdag',
      ch: 'Auffahrt',
      de: 'Christi Himmelfahrt',
      dk: 'Kristi himmelfartsdag',
      'eu-commission': 'Ascension Day',
      'eu-court-of-justice': 'Ascension Day',
      'eu-parliament': 'Ascension Day',
      fi: 'helatorstai',
      fr: 'Ascension',
      is: 'Uppstigningardagur',
      li: 'Auffahrt',
      lu: 'Ascension',
      nl: 'Hemelvaartsdag',
      no: 'Kristi himmelfartsdag',
      se: 'Kristi himmelsfärdsdag',
    },
  },
  {
    feast: 'the day after Ascension',
    offset: 40,
    names: {
      dk: 'Dagen efter Kristi himmelfartsdag',
      'eu-commission': 'Day after Ascension Day',
      'eu-parliament': 'Day after Ascension Day',
      nl: 'Vrijdag na Hemelvaartsdag',
    },
  },
  {
    feast: 'Whit Sunday',
    offset: 49,
    names: {
      de: 'Pfingstsonntag',
      dk: 'Pinsedag',
      ee: 'nelipühade 1. püha',
      fi: 'helluntaipäivä',
      hu: 'Pünkösdvasárnap',
      is: 'Hvítasunnudagur',
      lv: 'Vasarsvētki',
      nl: 'Eerste pinksterdag',
      no: 'Første pinsedag',
      pl: 'Zielone Świątki',
      se: 'pingstdagen',
      si: 'binkoštna nedelja',
    },
  },
  {
    feast: 'Whit Monday',
    offset: 50,
    names: {
      at: 'Pfingstmontag',
      be: 'Lundi de Pentecôte / Pinkstermaandag',
      ch: 'Pfingstmontag',
      de: 'Pfingstmontag',
      dk: '2. pinsedag',
      'eu-commission': 'Whit Monday',
      'eu-court-of-justice': 'Whit Monday',
      'eu-parliament': 'Whit Monday',
      fr: 'Lundi de Pentecôte',
      hu: 'Pünkösdhétfő',
      is: 'Annar í hvítasunnu',
      it: 'Lunedì di Pentecoste / Pfingstmontag',
      li: 'Pfingstmontag',
      lu: 'Lundi de Pentecôte',
      nl: 'Tweede pinksterdag',
      no: 'Andre pinsedag',
      pt: 'Dia da Região Autónoma dos Açores',
    },
  },
  {
    feast: 'Corpus Christi',
    offset: 60,
    names: {
      at: 'Fronleichnam',
      ch: 'Fronleichnam',
      de: 'Fronleichnam',
      es: 'Corpus Christi',
      hr: 'Tijelovo',
      li: 'Fronleichnam',
      pl: 'Boże Ciało',
      pt: 'Corpo de Deus',
    },
  },
];

export const orthodoxFeasts: readonly Feast[] = [
  { feast: 'Clean Monday', offset: -48, names: { cy: 'Καθαρά Δευτέρα', gr: 'Καθαρά Δευτέρα' } },
  { feast: 'Good Friday', offset: -2, names: { bg: 'Разпети петък', cy: 'Μεγάλη Παρασκευή', gr: 'Μεγάλη Παρασκευή', ro: 'Vinerea Mare' } },
  { feast: 'Holy Saturday', offset: -1, names: { bg: 'Велика събота' } },
  { feast: 'Easter Sunday', offset: 0, names: { bg: 'Великден', cy: 'Πάσχα', gr: 'Πάσχα', ro: 'Paștele' } },
  {
    feast: 'Easter Monday',
    offset: 1,
    names: { bg: 'Велики понеделник', cy: 'Δευτέρα του Πάσχα', gr: 'Δευτέρα του Πάσχα', ro: 'A doua zi de Paști' },
  },
  { feast: 'Easter Tuesday', offset: 2, names: { cy: 'Τρίτη του Πάσχα' } },
  { feast: 'Whit Sunday', offset: 49, names: { gr: 'Πεντηκοστή', ro: 'Rusaliile' } },
  { feast: 'Whit Monday', offset: 50, names: { cy: 'Δευτέρα του Κατακλυσμού', gr: 'Αγίου Πνεύματος', ro: 'A doua zi de Rusalii' } },
];

/** Weekday (0 is Sunday) on or after a date. */
export const weekdayRules: readonly {
  readonly place: string;
  readonly name: string;
  readonly weekday: number;
  readonly onOrAfter: string;
}[] = [
  { place: 'ch', name: 'Jeûne genevois', weekday: 4, onOrAfter: '09-05' },
  { place: 'ch', name: 'Lundi du Jeûne fédéral', weekday: 1, onOrAfter: '09-16' },
  { place: 'de', name: 'Buß- und Bettag', weekday: 3, onOrAfter: '11-16' },
  { place: 'fi', name: 'juhannusaatto', weekday: 5, onOrAfter: '06-19' },
  { place: 'fi', name: 'juhannuspäivä', weekday: 6, onOrAfter: '06-20' },
  { place: 'fi', name: 'pyhäinpäivä', weekday: 6, onOrAfter: '10-31' },
  { place: 'ie', name: 'May Day', weekday: 1, onOrAfter: '05-01' },
  { place: 'ie', name: 'June Holiday', weekday: 1, onOrAfter: '06-01' },
  { place: 'ie', name: 'August Holiday', weekday: 1, onOrAfter: '08-01' },
  { place: 'ie', name: 'October Holiday', weekday: 1, onOrAfter: '10-25' },
  { place: 'is', name: 'Sumardagurinn fyrsti', weekday: 4, onOrAfter: '04-19' },
  { place: 'is', name: 'Frídagur verslunarmanna', weekday: 1, onOrAfter: '08-01' },
  { place: 'lt', name: 'Motinos diena', weekday: 0, onOrAfter: '05-01' },
  { place: 'lt', name: 'Tėvo diena', weekday: 0, onOrAfter: '06-01' },
  { place: 'lv', name: 'Mātes diena', weekday: 0, onOrAfter: '05-08' },
  { place: 'se', name: 'midsommarafton', weekday: 5, onOrAfter: '06-19' },
  { place: 'se', name: 'midsommardagen', weekday: 6, onOrAfter: '06-20' },
  { place: 'se', name: 'alla helgons dag', weekday: 6, onOrAfter: '10-31' },
];

/**
 * Every other holiday whose date differs from year to year or that lasts more than a day: substitute days, days by decree, days of
 * one list. No rule here; some of their days are among those checked by hand.
 */
export const withoutRule: Readonly<Record<string, readonly string[]>> = {
  be: ['Fin d’année / Eindejaar'],
  bg: ['Почивен ден вместо празник в събота или неделя', 'Почивен ден с решение на Министерския съвет'],
  ch: ['Näfelser Fahrt', 'Feiertage der Bundesverwaltung'],
  cy: ['Ημερομηνίες του καταλόγου για το 2026'],
  cz: ['Bílá sobota a Velikonoční neděle'],
  es: [
    'Día de Asturias',
    'Dia de les Illes Balears',
    'Día de La Rioja',
    'Fiesta del Sacrificio (Eid al-Adha)',
    'Fiesta del Eid al-Fitr',
    'Nuestra Señora de la Almudena',
    'Lunes siguiente a la fiesta de la comunidad en domingo',
    'Lunes siguiente a una fiesta nacional en domingo',
  ],
  'eu-commission': ['Year-end days'],
  'eu-council': ['Year-end days'],
  'eu-edps': ['Year-end days'],
  'eu-parliament': ['Day after New Year’s Day', 'Year-end days'],
  gr: ['Εργατική Πρωτομαγιά (μεταφορά)'],
  hu: ['Pihenőnap (munkarend-csere)'],
  ie: ['St Brigid’s Day', 'Day off in place of a holiday at the weekend'],
  it: ['Giorni dell’elenco 2025 e 2026'],
  li: ['Feiertagsbrücke'],
  lv: [
    'Brīvdiena par 4. maiju',
    'Brīvdiena par 18. novembri',
    'Pārceltā darba diena',
    'Vispārējo latviešu Dziesmu un deju svētku noslēguma diena',
  ],
  nl: ['Koningsdag', 'Met een feestdag gelijkgestelde dag'],
  pl: ['Daty z wykazu na 2026', 'Dzień wolny w służbie cywilnej za święto w sobotę'],
  pt: ['Tolerância de ponto'],
  ro: ['Anul nou', 'Crăciunul', 'Zi liberă în sectorul bugetar'],
  si: ['novo leto', 'praznik dela'],
};
