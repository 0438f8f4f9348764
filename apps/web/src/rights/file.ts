/**
 * What the interview needs to answer by itself: two files, the same for everybody, fetched before the first answer.
 *
 * @module
 */
import type { Text } from '@firebreak/atlas';
import type { LettersData, RightsData } from '@firebreak/rights';
import type { Label, Messages, RightsMessages } from '@firebreak/ui';

export interface RightsFile {
  readonly rights: RightsData;
  readonly messages: Messages;
  readonly words: RightsMessages;
  /** Names without addresses: a link out of the interview would lose the answers. */
  readonly labels: Readonly<Record<string, Label>>;
  /** The states that a letter can go to. */
  readonly countries: readonly string[];
  /** Life events in groups, in the order in which they are asked. */
  readonly eventGroups: readonly { readonly group: EventGroup; readonly events: readonly string[] }[];
  /** The systems that get data when an event happens. */
  readonly systemsByEvent: Readonly<Record<string, readonly string[]>>;
  /** Systems in the order in which they are offered. */
  readonly systems: readonly string[];
  /** What a field of a letter means. */
  readonly fieldTexts: Readonly<Record<string, Text>>;
  readonly support: Readonly<Record<string, readonly { readonly name: Text; readonly website: string | null }[]>>;
}

export type LettersFile = LettersData;

export const eventGroups = ['border', 'visa', 'asylum', 'stay', 'police'] as const;
export type EventGroup = (typeof eventGroups)[number];
