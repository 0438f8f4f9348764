/**
 * Days worked out by hand from the law or a printed calendar, not from the lists: the traps of each country.
 * `is`: the scope under which the day stands (`regional REGION` for one region), or `work` if it must stand in no scope.
 *
 * @module
 */

interface HandChecked {
  readonly place: string;
  readonly day: string;
  readonly is: string;
  readonly why: string;
}

const days = (place: string, rows: readonly (readonly [day: string, is: string, why: string])[]): HandChecked[] =>
  rows.map(([day, is, why]) => ({ place, day, is, why }));

export const handChecked: readonly HandChecked[] = [
  ...days('at', [
    ['2026-04-03', 'closed', 'Good Friday: no holiday since 2019, but AVG s. 33(2) names it'],
    ['2027-12-24', 'closed', 'AVG s. 33(2) names 24 December'],
    ['2026-06-04', 'statutory', 'Corpus Christi, the Thursday 60 days after 5 April'],
    ['2026-11-15', 'work', 'St Leopold closes schools only (a Sunday, and no holiday)'],
    ['2026-12-31', 'work', 'New Year’s Eve is a working day'],
  ]),
  ...days('be', [
    ['2026-04-03', 'work', 'Good Friday is no holiday in Belgium'],
    ['2026-11-02', 'listed', 'on the list of 2026 in place of Sunday 1 November'],
    ['2027-11-15', 'closed', 'King’s Feast: federal offices are shut'],
    ['2026-07-21', 'statutory', 'national day'],
  ]),
  ...days('bg', [
    ['2026-05-25', 'statutory', '24 May 2026 is a Sunday: Labour Code art. 154(2)'],
    ['2027-05-04', 'statutory', '1 May 2027 is Holy Saturday; Monday is Easter Monday, so the next working day is Tuesday'],
    ['2027-12-28', 'statutory', '25 and 26 December 2027 are Saturday and Sunday: two substitute days'],
    ['2028-12-27', 'statutory', '24 December 2028 is a Sunday, 25 and 26 are holidays of their own'],
    ['2026-04-06', 'work', 'Easter Monday of the Western church'],
    ['2026-01-02', 'closed', 'declared free for the change to the euro'],
    ['2024-05-07', 'work', '6 May 2024 is both Easter Monday and St George: nothing falls on a weekend'],
  ]),
  ...days('ch', [
    ['2026-08-01', 'statutory', 'the one holiday of federal law'],
    ['2026-05-14', 'statutory', 'Ascension, kept by every canton'],
    ['2026-06-04', 'regional CH-LU', 'Corpus Christi in Catholic cantons'],
    ['2026-09-10', 'regional CH-GE', 'Jeûne genevois: the Thursday after the first Sunday of September, the 6th'],
    ['2026-09-21', 'regional CH-VD', 'Monday after the third Sunday of September, the 20th'],
    ['2026-04-09', 'regional CH-GL', '2 April 2026 is Maundy Thursday, so the Näfelser Fahrt is a week later'],
    ['2026-01-02', 'closed', 'Federal Personnel Ordinance art. 66(2)'],
    ['2026-12-24', 'closed', 'half day of the federal administration'],
  ]),
  ...days('cy', [
    ['2026-02-23', 'statutory', 'Green Monday, 48 days before Orthodox Easter of 12 April; not on the list of 2026'],
    ['2026-06-01', 'statutory', 'Kataklysmos, 50 days after Orthodox Easter'],
    ['2026-12-24', 'statutory', 'Christmas Eve'],
    ['2026-05-25', 'listed', 'Western Whit Monday, on the list of 2026 only'],
    ['2027-03-29', 'work', 'Western Easter Monday'],
  ]),
  ...days('cz', [
    ['2026-04-03', 'statutory', 'Good Friday, a holiday since 2016'],
    ['2025-04-19', 'listed', 'Holy Saturday, on the list of 2025 only'],
    ['2026-05-25', 'work', 'Whit Monday is no holiday'],
    ['2026-09-28', 'statutory', 'Statehood Day'],
  ]),
  ...days('de', [
    ['2025-05-08', 'regional DE-BE', 'Berlin, once'],
    ['2028-06-17', 'regional DE-BE', 'Berlin, once'],
    ['2026-11-18', 'regional DE-SN', 'Repentance Day: the Wednesday before 23 November'],
    ['2026-10-31', 'regional DE-SH', 'Reformation Day in the north since 2018'],
    ['2027-09-20', 'regional DE-TH', 'Children’s Day'],
    ['2026-01-06', 'regional DE-ST', 'Epiphany in Saxony-Anhalt'],
    ['2026-12-24', 'closed', 'Christmas Eve is no holiday'],
    ['2026-08-08', 'work', 'Augsburg only: left out'],
  ]),
  ...days('dk', [
    ['2024-04-26', 'work', 'Great Prayer Day, abolished from 2024'],
    ['2026-05-01', 'work', '1 May is no holiday'],
    ['2026-06-05', 'closed', 'Constitution Day'],
    ['2026-04-02', 'statutory', 'Maundy Thursday'],
    ['2026-05-15', 'closed', 'Friday after Ascension'],
  ]),
  ...days('ee', [
    ['2026-04-06', 'work', 'Easter Monday is no holiday'],
    ['2026-06-23', 'statutory', 'Victory Day'],
    ['2026-12-24', 'statutory', 'Christmas Eve'],
    ['2026-08-20', 'statutory', 'restoration of independence'],
  ]),
  ...days('es', [
    ['2026-11-02', 'regional ES-MD', '1 November 2026 is a Sunday; Madrid moved the rest'],
    ['2026-12-07', 'regional ES-AN', '6 December 2026 is a Sunday; Andalusia moved the rest'],
    ['2025-10-13', 'regional ES-AS', '12 October 2025 is a Sunday; Asturias moved the rest'],
    ['2026-04-06', 'regional ES-CM', 'Easter Monday in Castilla-La Mancha in place of St Joseph'],
    ['2025-11-10', 'regional ES-MD-MAD', 'city of Madrid: 9 November 2025 is a Sunday'],
    ['2026-06-24', 'regional ES-GA', 'Galicia chose St John in 2026'],
    ['2027-08-16', 'closed', '15 August 2027 is a Sunday: Monday in most communities'],
    ['2026-05-08', 'work', 'no holiday anywhere'],
  ]),
  ...days('fi', [
    ['2026-06-19', 'closed', 'Midsummer Eve: Act 150/1930, s. 5'],
    ['2026-06-20', 'statutory', 'Midsummer Day: the Saturday from 20 to 26 June'],
    ['2026-10-31', 'statutory', 'All Saints: the Saturday from 31 October to 6 November'],
    ['2026-12-24', 'closed', 'Act 150/1930, s. 5'],
    ['2026-05-25', 'work', 'Whit Monday is no holiday'],
    ['2026-12-31', 'work', 'New Year’s Eve is not named in the Act'],
  ]),
  ...days('fr', [
    ['2026-04-03', 'regional FR-67', 'Good Friday in Alsace'],
    ['2026-12-26', 'regional FR-57', 'St Stephen in Moselle'],
    ['2026-05-28', 'regional FR-MF', 'Saint-Martin'],
    ['2026-05-27', 'regional FR-GP', 'Guadeloupe'],
    ['2027-05-17', 'statutory', 'Whit Monday is a holiday, solidarity day or not'],
    ['2026-12-24', 'work', 'Christmas Eve'],
  ]),
  ...days('gr', [
    ['2024-05-07', 'closed', '1 May 2024 was Wednesday of Holy Week and moved to the Tuesday after Easter'],
    ['2027-05-04', 'closed', '1 May 2027 is Holy Saturday; in 2021 it moved to the Tuesday'],
    ['2033-05-02', 'closed', '1 May 2033 is a Sunday; in 2022 it moved to the Monday'],
    ['2026-02-23', 'statutory', 'Clean Monday'],
    ['2026-06-01', 'statutory', 'Monday of the Holy Spirit'],
    ['2026-04-06', 'work', 'Western Easter Monday'],
  ]),
  ...days('hr', [
    ['2026-05-30', 'statutory', 'Statehood Day since the reform of 2020'],
    ['2026-06-25', 'work', 'Statehood Day before 2020'],
    ['2026-10-08', 'work', 'Independence Day before 2020'],
    ['2026-11-18', 'statutory', 'Remembrance Day since 2020'],
    ['2026-04-03', 'work', 'Good Friday is no holiday'],
  ]),
  ...days('hu', [
    ['2026-04-03', 'statutory', 'Good Friday since 2017'],
    ['2026-01-02', 'closed', 'rest day by decree, worked on 10 January'],
    ['2026-08-21', 'closed', 'rest day by decree, worked on 8 August'],
    ['2024-12-27', 'closed', 'rest day by decree, worked on 14 December'],
    ['2027-01-04', 'work', 'the first Monday of 2027'],
  ]),
  ...days('ie', [
    ['2026-02-02', 'statutory', 'St Brigid: first Monday in February'],
    ['2030-02-01', 'statutory', 'St Brigid: 1 February 2030 is a Friday'],
    ['2030-02-04', 'work', 'not also the Monday after'],
    ['2026-12-28', 'closed', '26 December 2026 is a Saturday'],
    ['2027-12-28', 'closed', 'Christmas of 2027 falls on a weekend: Monday and Tuesday'],
    ['2026-04-03', 'closed', 'Good Friday is no public holiday'],
    ['2026-10-26', 'statutory', 'last Monday in October'],
  ]),
  ...days('is', [
    ['2024-04-25', 'statutory', 'first day of summer: the Thursday after 18 April 2024, itself a Thursday'],
    ['2024-04-18', 'work', 'a week before it'],
    ['2026-08-03', 'statutory', 'Commerce Day, first Monday in August'],
    ['2026-12-24', 'closed', 'a holiday from 13:00'],
    ['2026-04-02', 'statutory', 'Maundy Thursday'],
  ]),
  ...days('it', [
    ['2026-10-04', 'statutory', 'St Francis, Law 151/2025'],
    ['2025-10-04', 'work', 'not yet in 2025 (a Saturday)'],
    ['2026-06-29', 'regional IT-RM', 'St Peter and St Paul in Rome'],
    ['2026-05-25', 'listed', 'Whit Monday, on the list of 2026'],
    ['2027-05-17', 'regional IT-BZ', 'Whit Monday in South Tyrol'],
    ['2026-06-02', 'statutory', 'Republic Day, not on the list'],
    ['2027-03-26', 'work', 'Good Friday is no holiday'],
  ]),
  ...days('li', [
    ['2026-02-02', 'statutory', 'Candlemas, notice of 2021'],
    ['2026-02-17', 'statutory', 'Shrove Tuesday, 47 days before Easter'],
    ['2026-08-15', 'statutory', 'national day'],
    ['2026-09-08', 'statutory', 'Nativity of Mary'],
    ['2026-05-15', 'closed', 'Friday after Ascension'],
  ]),
  ...days('lt', [
    ['2026-05-03', 'statutory', 'Mother’s Day, first Sunday in May'],
    ['2026-11-02', 'statutory', 'All Souls, since 2020'],
    ['2026-04-03', 'work', 'Good Friday is no holiday'],
    ['2026-07-06', 'statutory', 'Statehood Day'],
  ]),
  ...days('lu', [
    ['2026-05-09', 'statutory', 'Europe Day, since 2019'],
    ['2024-05-09', 'statutory', 'Europe Day and Ascension on one day'],
    ['2024-06-24', 'work', '23 June 2024 is a Sunday; the holiday has not moved since 1999'],
    ['2026-04-03', 'work', 'Good Friday is no holiday'],
  ]),
  ...days('lv', [
    ['2025-05-05', 'statutory', '4 May 2025 is a Sunday'],
    ['2028-11-20', 'statutory', '18 November 2028 is a Saturday'],
    ['2026-06-22', 'closed', 'moved to Saturday 27 June'],
    ['2028-07-10', 'statutory', 'the Song Celebration ends on Sunday 9 July 2028'],
    ['2026-12-31', 'statutory', 'New Year’s Eve'],
  ]),
  ...days('mt', [
    ['2026-04-06', 'work', 'Easter Monday is no holiday'],
    ['2026-04-03', 'statutory', 'Good Friday'],
    ['2026-06-08', 'work', '7 June 2026 is a Sunday and is not moved'],
    ['2026-02-10', 'statutory', 'St Paul’s Shipwreck'],
  ]),
  ...days('nl', [
    ['2025-04-26', 'statutory', '27 April 2025 is a Sunday: King’s Day on the Saturday'],
    ['2026-05-05', 'statutory', 'Algemene termijnenwet art. 3(1), every year'],
    ['2026-04-03', 'statutory', 'Good Friday, Algemene termijnenwet art. 3(2)'],
    ['2026-05-15', 'closed', 'royal decree'],
    ['2028-04-28', 'closed', 'royal decree: Friday after King’s Day'],
    ['2026-12-31', 'work', 'New Year’s Eve'],
  ]),
  ...days('no', [
    ['2026-04-02', 'statutory', 'Maundy Thursday'],
    ['2026-05-17', 'statutory', 'Constitution Day'],
    ['2026-12-24', 'closed', 'Christmas Eve'],
    ['2026-01-06', 'work', 'Epiphany is no holiday'],
  ]),
  ...days('pl', [
    ['2025-12-24', 'statutory', 'Christmas Eve since 2025'],
    ['2024-12-24', 'work', 'not yet in 2024'],
    ['2026-04-20', 'listed', 'Easter of 2025 on the list of 2026'],
    ['2026-06-04', 'statutory', 'Corpus Christi, not on the list'],
    ['2026-12-28', 'closed', 'civil service, for Saturday 26 December'],
    ['2026-05-02', 'work', 'Flag Day is no day off (a Saturday)'],
  ]),
  ...days('pt', [
    ['2026-02-17', 'closed', 'Carnival, by order of the government'],
    ['2026-06-13', 'regional PT-11-LX', 'St Anthony in Lisbon'],
    ['2026-05-25', 'regional PT-20', 'day of the Azores'],
    ['2026-06-04', 'statutory', 'Corpus Christi'],
    ['2026-04-06', 'work', 'Easter Monday is no holiday'],
  ]),
  ...days('ro', [
    ['2026-01-06', 'statutory', 'Epiphany, since 2024'],
    ['2026-04-10', 'statutory', 'Orthodox Good Friday'],
    ['2026-04-06', 'work', 'Western Easter Monday'],
    ['2026-06-01', 'statutory', 'Whit Monday and Children’s Day on one day'],
    ['2025-05-02', 'closed', 'government decision 2/2025'],
    ['2026-01-05', 'work', 'no bridge in 2026'],
  ]),
  ...days('se', [
    ['2026-06-19', 'closed', 'Midsummer Eve: Act 1930:173, s. 2'],
    ['2026-12-31', 'closed', 'New Year’s Eve: Act 1930:173, s. 2'],
    ['2026-01-05', 'work', 'Twelfth Night Eve is no holiday (RÅ 2004 not. 40)'],
    ['2026-06-06', 'statutory', 'national day since 2005'],
    ['2026-05-25', 'work', 'Whit Monday, given up for 6 June'],
  ]),
  ...days('si', [
    ['2026-01-02', 'statutory', 'two days of New Year since 2017'],
    ['2026-02-08', 'statutory', 'Prešeren Day'],
    ['2026-04-03', 'work', 'Good Friday is no holiday'],
    ['2026-05-25', 'work', 'Whit Monday is no holiday'],
    ['2026-09-23', 'work', 'a holiday on which work is done'],
  ]),
  ...days('sk', [
    ['2026-05-08', 'work', 'work is done on it in 2026'],
    ['2026-09-15', 'listed', 'on the list, though work is done on it in 2026'],
    ['2027-09-15', 'statutory', 'free again: the loss was for 2026'],
    ['2025-11-17', 'listed', 'work is done on it since 2025; the list was older'],
    ['2024-11-17', 'statutory', 'still free in 2024'],
    ['2026-01-06', 'statutory', 'free in 2026, though the list lacks it'],
    ['2024-09-01', 'work', 'a working day since 2024 (a Sunday)'],
  ]),
  ...days('eu-commission', [
    ['2026-12-28', 'statutory', '24 to 31 December are free'],
    ['2026-05-15', 'statutory', 'Friday after Ascension'],
    ['2026-11-11', 'work', 'Armistice Day is Belgian only'],
  ]),
  ...days('eu-parliament', [
    ['2025-01-03', 'statutory', 'closed from 23 December 2024 to 3 January 2025'],
    ['2024-12-23', 'statutory', 'the same closure'],
    ['2026-11-02', 'statutory', 'All Souls'],
  ]),
  ...days('eu-court-of-justice', [
    ['2025-05-09', 'statutory', 'Europe Day, added in 2019'],
    ['2026-04-03', 'work', 'Good Friday'],
    ['2026-06-23', 'statutory', 'national day of Luxembourg'],
    ['2026-12-28', 'work', 'the Court’s list has no days after Christmas'],
  ]),
];
