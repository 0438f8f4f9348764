import { civilOf, dayNumberOf, isWeekend, type NamedHoliday, weekdayOf } from '../../calendar/index.ts';
import type { LegalDay } from '../../legal-date/index.ts';
import type { Period, PeriodUnit } from '../../period/index.ts';
import { startName } from '../rule.ts';
import type { Moment } from '../step.ts';
import type { Words } from './words.ts';

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const units: Readonly<Record<PeriodUnit, readonly [string, string]>> = {
  hours: ['heure', 'heures'],
  days: ['jour', 'jours'],
  'working-days': ['jour ouvrable', 'jours ouvrables'],
  weeks: ['semaine', 'semaines'],
  months: ['mois', 'mois'],
  years: ['an', 'ans'],
};
const scopes: Readonly<Record<NamedHoliday['scope'], string>> = {
  statutory: 'un jour férié',
  regional: 'un jour férié dans une partie du pays',
  listed: 'un jour férié seulement d’après la liste publiée au Journal officiel',
  closed: 'un jour où les bureaux sont d’ordinaire fermés, sans être férié',
};

function day(date: LegalDay): string {
  const number = dayNumberOf(date);
  const civil = civilOf(number);
  return `${weekdays[weekdayOf(number)]} ${civil.day === 1 ? '1er' : civil.day} ${months[civil.month - 1]} ${civil.year}`;
}

const moment = (date: Moment): string =>
  date.length > 10 ? `${day(date.slice(0, 10) as LegalDay)} à ${date.slice(11).replace(':', ' h ')}` : day(date as LegalDay);
const count = (amount: number, [one, many]: readonly [string, string]): string =>
  `${String(amount).replace('.', ',')} ${amount < 2 ? one : many}`;
const period = ({ amount, unit }: Period): string => count(amount, units[unit]);
const back = (direction: 'after' | 'before'): string => (direction === 'after' ? '' : ' à rebours');
const aside = (left: boolean): string => (left ? ' (sans tenir compte des jours fériés)' : '');
const holidays = (list: readonly NamedHoliday[]): string => list.map(({ name, scope }) => `${scopes[scope]} (${name})`).join(' et ');
const monthOf = (date: LegalDay): string => `${months[civilOf(dayNumberOf(date)).month - 1]} ${date.slice(0, 4)}`;

export const fr: Words = {
  'counted-from': ({ date, event, direction }, name) =>
    `Délai compté${back(direction)} à partir du ${day(date)}${event === startName ? '' : `, jour de ${name(event)}`}. Ce jour lui-même n’entre pas dans le délai.`,
  'counted-from-hour': ({ date, event, direction }, name) =>
    `Délai compté${back(direction)} à partir de l’heure qui commence le ${moment(date)}, pendant laquelle a lieu ${event === startName ? 'l’événement' : name(event)}. Cette heure elle-même n’entre pas dans le délai.`,
  rule: ({ period: length }) => `La règle donne ${period(length)}.`,
  'last-by-number': ({ date, period: length, first, direction }) => {
    if (length.amount === 1) return `${period(length)}${back(direction)} : le seul jour est le ${day(date)}.`;
    const span =
      direction === 'after'
        ? `le premier est le ${day(first)}, le dernier est le ${day(date)}`
        : `le plus proche est le ${day(first)}, le plus éloigné est le ${day(date)}`;
    return `${period(length)}${back(direction)} : ${span}. Les fins de semaine et les jours fériés compris entre les deux comptent.`;
  },
  'last-by-weekday': ({ date, period: length, direction }) =>
    `${period(length)}${back(direction)} : jusqu’au même jour de la semaine que l’événement, le ${day(date)}.`,
  'last-by-date': ({ date, period: length, direction }) =>
    `${period(length)}${back(direction)} : jusqu’au même quantième que l’événement, le ${day(date)}.`,
  'last-by-missing-date': ({ date, period: length, missing, direction }) =>
    `${period(length)}${back(direction)} : le mois de ${monthOf(date)} n’a pas de jour ${missing}, c’est donc son dernier jour qui compte, le ${day(date)}.`,
  'part-of-month': ({ date, days, direction }) =>
    `Pour une fraction de mois, le mois est de trente jours : ${count(days, units.days)} ${direction === 'after' ? 'plus loin' : 'en arrière'}, le ${day(date)}.`,
  'last-by-working-day': ({ date, period: length, direction, holidaysAside }) =>
    `${period(length)}${back(direction)}, seuls les jours ouvrables comptant : le dernier est le ${day(date)}${aside(holidaysAside)}.`,
  'last-by-hour': ({ date, period: length, direction }) =>
    direction === 'after'
      ? `${period(length)}, la première étant l’heure qui suit celle de l’événement : la dernière est écoulée le ${moment(date)}.`
      : `${period(length)} à rebours à partir du début de cette heure : le ${moment(date)}.`,
  'clock-change': ({ date, forward, lasting, shown }) =>
    `Le ${day(date)}, les horloges ${forward ? 'avancent' : 'reculent'} d’une heure. Les heures écoulées mènent au ${moment(lasting)} ; d’après l’heure affichée, ce serait le ${moment(shown)}. Le règlement ne dit pas laquelle compte.`,
  'hour-twice': ({ date }) =>
    `L’heure qui commence le ${moment(date)} revient deux fois, parce que les horloges reculent. La seconde est retenue ; à partir de la première, le délai finit une heure plus tôt.`,
  'day-skipped': ({ date, holidays: list }) => {
    if (list.length === 0) return `Le ${day(date)} n’est pas un jour ouvrable.`;
    return isWeekend(dayNumberOf(date))
      ? `Le ${day(date)} n’est pas un jour ouvrable ; c’est aussi ${holidays(list)}.`
      : `Le ${day(date)} est ${holidays(list)}.`;
  },
  'floor-short': ({ date, holidaysAside }) =>
    `Du lendemain de l’événement au ${day(date)}, il n’y a qu’un jour ouvrable, ce jour même${aside(holidaysAside)}. Tout délai de deux jours ou plus en comprend au moins deux.`,
  ends: ({ date, by, holidaysAside }) => {
    const last = day(date as LegalDay);
    if (by === 'count') return `Le délai prend fin à l’expiration de la dernière heure du ${last}.`;
    if (by === 'working-day')
      return `Le délai prend fin à l’expiration de la dernière heure de ce jour ouvrable, le ${last}${aside(holidaysAside)}.`;
    if (by === 'next-working-day')
      return `Le délai prend fin à l’expiration de la dernière heure du jour ouvrable suivant, le ${last}${aside(holidaysAside)}.`;
    if (by === 'floor')
      return `Le délai prend fin à l’expiration de la dernière heure de son second jour ouvrable, le ${last}${aside(holidaysAside)}.`;
    if (by === 'backwards')
      return `Le ${last} reste tel que compté : un délai compté à rebours n’est pas déplacé pour une fin de semaine ou un jour férié.`;
    if (by === 'hours')
      return `Le ${moment(date)} reste tel que compté : un délai en heures court tous les jours et n’est pas déplacé pour une fin de semaine ou un jour férié.`;
    return `Pour votre propre démarche, ne comptez sur aucun report : le ${last} reste tel que compté, quel que soit ce jour. Le report n’est pas établi pour toutes les obligations.`;
  },
  'calendar-ends': ({ date, first, last, direction }) =>
    `Il n’y a de liste de jours fériés que pour les années ${first} à ${last}. Les jours sans liste ont été tenus pour ouvrables hors fins de semaine ; le ${day(date)} peut donc être trop ${direction === 'after' ? 'tôt' : 'tard'}.`,
  suspended: ({ date, query, answer, from, until, days }, name) =>
    days === 0
      ? `De ${name(query)} le ${day(from)} à ${name(answer)} le ${day(until)}, aucun jour n’est ajouté.`
      : `Le délai a pu être suspendu de ${name(query)} le ${day(from)} à ${name(answer)} le ${day(until)} : ${count(days, units.days)} en plus, ajoutés au dernier jour compté, avant tout report : le ${day(date)}.`,
  'suspension-open': ({ date, query, answer }, name) =>
    `Le délai est peut-être suspendu depuis ${name(query)} le ${day(date)} ; ${name(answer)} manque encore. D’ici là, personne ne peut dire quand le délai prend fin.`,
  'suspension-runs-already': ({ date, query }, name) =>
    `${name(query)} le ${day(date)} n’ouvre rien de nouveau : une demande antérieure était encore sans réponse.`,
  'query-too-late': ({ date, query, end }, name) =>
    `${name(query)} le ${day(date)} est venu après la fin du délai, le ${day(end)}, et ne suspend rien.`,
  'query-delayed': ({ date, query }, name) =>
    `${name(query)} le ${day(date)} n’a pas été fait sans retard injustifié : le délai n’est pas suspendu.`,
  'without-effect': ({ date, event }, name) => `${name(event)} le ${day(date)} est sans effet sur ce délai : la règle n’en prévoit aucun.`,
  extended: ({ date, event, end, period: length }, name) =>
    `${name(event)} du ${day(date)} est venu à temps, au plus tard le ${day(end)} : le délai est de ${period(length)}, comptés d’un seul tenant depuis le début.`,
  'extension-late': ({ date, event, end }, name) =>
    `${name(event)} du ${day(date)} est venu après la fin du délai, le ${day(end)}, et ne prolonge rien.`,
  'extension-undecided': ({ date, event }, name) =>
    `Tant que le délai est peut-être suspendu, personne ne peut dire si ${name(event)} du ${day(date)} est venu à temps.`,
  'extension-without-reasons': ({ date, event }, name) => `${name(event)} du ${day(date)} ne donne pas de motifs et ne prolonge rien.`,
  'extension-not-provided': ({ date, event }, name) =>
    `${name(event)} du ${day(date)} ne change rien : ce délai ne peut pas être prolongé.`,
  'extension-repeated': ({ date, event }, name) =>
    `${name(event)} du ${day(date)} ne change rien : le délai n’est prolongé qu’une seule fois.`,
  restarted: ({ date, event, end }, name) =>
    `${name(event)} le ${day(date)} est venu à temps, au plus tard le ${day(end)} : le délai recommence à compter de ce jour.`,
  'restart-late': ({ date, event, end }, name) =>
    `${name(event)} le ${day(date)} est venu après la fin du délai, le ${day(end)}, et ne fait rien recommencer.`,
};
