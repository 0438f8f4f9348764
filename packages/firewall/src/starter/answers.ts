/**
 * What a starter policy needs to know of a service, and what is proposed where nobody answered.
 *
 * @module
 */
import type { Knowledge, KnownPurpose, KnownTouchpoint } from '../knowledge/model.ts';

export interface StarterAnswers {
  readonly name: string;
  readonly country: string;
  readonly sector: string;
  /** Place of the Atlas where the data are given; null: none fits. */
  readonly touchpoint: string | null;
  /** Data categories that the service holds. */
  readonly data: readonly string[];
  /** What for. */
  readonly purpose: string;
}

/** Data that betray status or origin are proposed for no service: who needs them has to say so. */
export function proposedData(knowledge: Knowledge, touchpoint: KnownTouchpoint | undefined): string[] {
  const collected = new Set(touchpoint?.collects ?? ['name', 'date-of-birth', 'contact']);
  return knowledge.data
    .filter(
      ({ id, reveals }) =>
        collected.has(id) && !['nationality', 'residence-status', 'travel-document'].includes(id) && reveals?.what !== 'origin',
    )
    .map(({ id }) => id);
}

/** A service has a purpose that is neither enforcement nor policing; where a place has no such one, help with one's rights. */
export function proposedPurpose(knowledge: Knowledge, touchpoint: KnownTouchpoint | undefined): string {
  const isService = (id: string): boolean => knowledge.purposes.find((purpose) => purpose.id === id)?.family === 'service';
  return touchpoint?.purposes.find(isService) ?? 'access-to-justice';
}

export function servicePurposes(knowledge: Knowledge): KnownPurpose[] {
  return knowledge.purposes.filter(({ family }) => family === 'service');
}
