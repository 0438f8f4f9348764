/**
 * Data types. Element names and types as FHIR R4 (4.0.1) defines them.
 *
 * One line a type; after each name: nothing = code, date or address, `~` = text, `#` = number, `?` = yes or no, `:Type` = that
 * type, `[a,b]` = one of these (`value[string]` is written `valueString`); `*` = a list.
 *
 * @module
 */
export const datatypes = {
  Identifier: 'use type:CodeableConcept system value~ period:Period assigner:Reference',
  HumanName: 'use text~ family~ given*~ prefix*~ suffix*~ period:Period',
  ContactPoint: 'system value~ use rank# period:Period',
  Address: 'use type text~ line*~ city~ district~ state~ postalCode~ country~ period:Period',
  CodeableConcept: 'coding*:Coding text~',
  Attachment: 'contentType language data url size# hash title~ creation',
  Reference: 'reference~ type identifier:Identifier display~',
  Period: 'start end',
  Coding: 'system version~ code display~ userSelected?',
  Duration: 'value# comparator unit~ system code',
  Quantity: 'value# comparator unit~ system code',
  Money: 'value# currency',
  Timing: 'event* repeat:Timing.repeat code:CodeableConcept',
  'Timing.repeat':
    'bounds[Duration,Range,Period] count# countMax# duration# durationMax# durationUnit frequency# frequencyMax# period# periodMax# periodUnit dayOfWeek* timeOfDay* when* offset#',
  Range: 'low:Quantity high:Quantity',
  Ratio: 'numerator:Quantity denominator:Quantity',
  SampledData: 'origin:Quantity period# factor# lowerLimit# upperLimit# dimensions# data~',
  Annotation: 'author[Reference,string] time text~',
  Age: 'value# comparator unit~ system code',
  Dosage:
    'sequence# text~ additionalInstruction*:CodeableConcept patientInstruction~ timing:Timing asNeeded[boolean,CodeableConcept] site:CodeableConcept route:CodeableConcept method:CodeableConcept doseAndRate*:Dosage.doseAndRate maxDosePerPeriod:Ratio maxDosePerAdministration:Quantity maxDosePerLifetime:Quantity',
  'Dosage.doseAndRate': 'type:CodeableConcept dose[Range,Quantity] rate[Ratio,Range,Quantity]',
} as const;
