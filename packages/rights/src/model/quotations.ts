/**
 * Which sentences of the Atlas a plan quotes, and when. What they say, their citations and their marks stand in the Atlas;
 * here stands only for whom they matter.
 *
 * @module
 */
import type { WordCode } from '../words/index.ts';
export type QuotationPlace = 'reveals' | 'holder' | 'warnings' | 'documents' | 'representation' | 'way-other-state' | 'way-supervisor';

export interface Quotation {
  readonly id: string;
  readonly place: QuotationPlace;
  /** The planner's own words for it, where the sentence leans on its neighbours; the citation and the mark stay those of the statement. */
  readonly say?: WordCode;
  readonly systems?: readonly string[];
  readonly countries?: readonly string[];
  readonly regimes?: readonly string[];
  readonly rights?: readonly string[];
  readonly senders?: readonly string[];
}

const correcting = ['rectification', 'completion', 'erasure', 'restriction', 'link-correction'];
const remedies = ['complaint', 'court-remedy', 'compensation'];

export const quotations: readonly Quotation[] = [
  { id: 'rl-a12-consequences', place: 'reveals', say: 'revealsConsequences' },
  { id: 'sis-consult-issuer', place: 'reveals', systems: ['sis'] },
  { id: 'rl-a7-ees', place: 'reveals', systems: ['ees'], rights: correcting },
  { id: 'vis-forward', place: 'reveals', systems: ['vis'] },
  { id: 'rl-a7-mid', place: 'reveals', systems: ['mid'] },
  { id: 'rl-a7-ecris', place: 'reveals', systems: ['ecris-tcn'] },
  { id: 'rl-a6-europol-consult', place: 'reveals', systems: ['europol-data'] },
  { id: 'rl-a12-sweden-mail', place: 'reveals', countries: ['se'] },
  { id: 'rl-a12-poland-belgium', place: 'reveals', countries: ['pl', 'be'], systems: ['sis', 'vis'] },
  { id: 'rl-a12-identity-systems', place: 'reveals', say: 'identityUseSystem', systems: ['ees', 'mid', 'etias'] },
  { id: 'rl-a12-identity-led', place: 'reveals', say: 'identityUsePolice', regimes: ['led'] },
  { id: 'rl-a12-identity-gdpr', place: 'reveals', say: 'identityUseGdpr', systems: ['sis', 'vis', 'eurodac', 'cir', 'aliens-registers'] },

  { id: 'rl-a12-status', place: 'holder' },
  { id: 'rl-a12-etias', place: 'holder', systems: ['etias'] },

  { id: 'rl-a7-1-etias-wrong', place: 'warnings', systems: ['etias'], rights: correcting },
  { id: 'rl-a7-start-etias', place: 'warnings', systems: ['etias'] },
  { id: 'trap-mid-live', place: 'warnings', systems: ['mid'] },
  { id: 'trap-48-covers-all', place: 'warnings', systems: ['cir'] },
  { id: 'trap-portal-all', place: 'warnings', systems: ['mid'] },
  { id: 'rl-a7-2-reading', place: 'warnings', systems: ['ees', 'mid', 'etias'] },
  { id: 'rl-a6-frontex-fast', place: 'warnings', systems: ['frontex-operations'] },
  { id: 'rl-a6-frontex-restrict', place: 'warnings', systems: ['frontex-operations'] },
  { id: 'rl-a6-europol-national-pages', place: 'warnings', systems: ['europol-data'] },
  { id: 'rl-a6-europol-no-erasure', place: 'warnings', systems: ['europol-data'], rights: ['erasure', 'restriction'] },
  { id: 'addresses-only-issuer-changes', place: 'warnings', systems: ['sis'], rights: correcting },
  { id: 'rl-a7-1-ees-restriction-reading', place: 'warnings', systems: ['ees'], rights: ['restriction'] },
  { id: 'rl-a9-de-azrg', place: 'warnings', systems: ['aliens-registers'], countries: ['de'] },
  { id: 'rl-a9-de-bdsg', place: 'warnings', systems: ['aliens-registers'], countries: ['de'] },
  { id: 'rl-a9-at', place: 'warnings', systems: ['aliens-registers'], countries: ['at'] },
  { id: 'rl-a9-fr-ceseda', place: 'warnings', systems: ['aliens-registers'], countries: ['fr'] },
  { id: 'rl-a9-fr-sis', place: 'warnings', systems: ['sis'], countries: ['fr'] },
  { id: 'rl-a1-switzerland', place: 'warnings', countries: ['ch'] },
  { id: 'rl-c1-other-rights', place: 'warnings', regimes: ['gdpr'], rights: correcting },
  { id: 'rl-a2-17', place: 'warnings', regimes: ['gdpr'], rights: ['erasure'] },

  { id: 'rl-a3-masking', place: 'documents' },
  { id: 'rl-a3-notary', place: 'documents' },
  { id: 'rl-a7-1-ees-identity', place: 'documents', systems: ['ees'] },

  { id: 'rl-a3-proxy', place: 'representation', senders: ['representative', 'guardian'] },
  { id: 'rl-a2-80-request', place: 'representation', senders: ['representative'] },
  { id: 'rl-a2-80', place: 'representation', rights: remedies, regimes: ['gdpr', 'national', 'led'] },
  { id: 'rl-a4-54-56', place: 'representation', rights: remedies, regimes: ['led'] },
  { id: 'rl-a6-67', place: 'representation', rights: remedies, regimes: ['eudpr', 'eudpr-operational'] },
  { id: 'rl-a12-sweden', place: 'representation', countries: ['se'], systems: ['sis'] },

  { id: 'rl-a12-other-state', place: 'way-other-state', systems: ['sis'] },
  { id: 'sis-indirect', place: 'way-supervisor', systems: ['sis'] },
  { id: 'rl-a4-17', place: 'way-supervisor', regimes: ['led'] },
  { id: 'rl-a6-84', place: 'way-supervisor', regimes: ['eudpr-operational'] },
];

export const quotedStatements: readonly string[] = [...new Set(quotations.map((q) => q.id))];
