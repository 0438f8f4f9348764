/**
 * Which text is a datum of its own kind, and which is free text.
 *
 * INVARIANT (free text is everything): a note can say anything about a person, so it goes only where everything may go. Whatever
 * is not listed here as a datum is free text; a new element is therefore withheld, never passed.
 *
 * @module
 */

/** Types all of whose text is what the type says: a name, an address, a number, a unit. */
const plainTypes = new Set(['HumanName', 'Address', 'ContactPoint', 'Identifier', 'Quantity', 'Duration', 'Age', 'SampledData']);

const plainElements = new Set([
  'Organization.name',
  'Organization.alias',
  'Location.name',
  'Location.alias',
  'Coverage.subscriberId',
  'Coverage.dependent',
  'Coverage.network',
  'Coverage.class.value',
  'Coverage.class.name',
  'QuestionnaireResponse.item.linkId',
  'Immunization.lotNumber',
  'Medication.batch.lotNumber',
]);

/** Is a text in this element of this type a datum? `HumanName.text` is, `CodeableConcept.text` is not. */
export function isPlainText(type: string, element: string): boolean {
  return plainTypes.has(type) || plainElements.has(`${type}.${element}`);
}
