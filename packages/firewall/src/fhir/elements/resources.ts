/**
 * Resources and their parts. Element names and types as FHIR R4 (4.0.1) defines them.
 *
 * One line a type; after each name: nothing = code, date or address, `~` = text, `#` = number, `?` = yes or no, `:Type` = that
 * type, `[a,b]` = one of these (`value[string]` is written `valueString`); `*` = a list.
 *
 * @module
 */
export const resources = {
  Patient:
    'identifier*:Identifier active? name*:HumanName telecom*:ContactPoint gender birthDate deceased[boolean,dateTime] address*:Address maritalStatus:CodeableConcept multipleBirth[boolean,integer] photo*:Attachment contact*:Patient.contact communication*:Patient.communication generalPractitioner*:Reference managingOrganization:Reference link*:Patient.link',
  'Patient.contact':
    'relationship*:CodeableConcept name:HumanName telecom*:ContactPoint address:Address gender organization:Reference period:Period',
  'Patient.communication': 'language:CodeableConcept preferred?',
  'Patient.link': 'other:Reference type',
  RelatedPerson:
    'identifier*:Identifier active? patient:Reference relationship*:CodeableConcept name*:HumanName telecom*:ContactPoint gender birthDate address*:Address photo*:Attachment period:Period communication*:RelatedPerson.communication',
  'RelatedPerson.communication': 'language:CodeableConcept preferred?',
  Person:
    'identifier*:Identifier name*:HumanName telecom*:ContactPoint gender birthDate address*:Address photo:Attachment managingOrganization:Reference active? link*:Person.link',
  'Person.link': 'target:Reference assurance',
  Practitioner:
    'identifier*:Identifier active? name*:HumanName telecom*:ContactPoint address*:Address gender birthDate photo*:Attachment qualification*:Practitioner.qualification communication*:CodeableConcept',
  'Practitioner.qualification': 'identifier*:Identifier code:CodeableConcept period:Period issuer:Reference',
  PractitionerRole:
    'identifier*:Identifier active? period:Period practitioner:Reference organization:Reference code*:CodeableConcept specialty*:CodeableConcept location*:Reference healthcareService*:Reference telecom*:ContactPoint availableTime*:PractitionerRole.availableTime notAvailable*:PractitionerRole.notAvailable availabilityExceptions~ endpoint*:Reference',
  'PractitionerRole.availableTime': 'daysOfWeek* allDay? availableStartTime availableEndTime',
  'PractitionerRole.notAvailable': 'description~ during:Period',
  Organization:
    'identifier*:Identifier active? type*:CodeableConcept name~ alias*~ telecom*:ContactPoint address*:Address partOf:Reference contact*:Organization.contact endpoint*:Reference',
  'Organization.contact': 'purpose:CodeableConcept name:HumanName telecom*:ContactPoint address:Address',
  Location:
    'identifier*:Identifier status operationalStatus:Coding name~ alias*~ description~ mode type*:CodeableConcept telecom*:ContactPoint address:Address physicalType:CodeableConcept position:Location.position managingOrganization:Reference partOf:Reference hoursOfOperation*:Location.hoursOfOperation availabilityExceptions~ endpoint*:Reference',
  'Location.position': 'longitude# latitude# altitude#',
  'Location.hoursOfOperation': 'daysOfWeek* allDay? openingTime closingTime',
  Encounter:
    'identifier*:Identifier status statusHistory*:Encounter.statusHistory class:Coding classHistory*:Encounter.classHistory type*:CodeableConcept serviceType:CodeableConcept priority:CodeableConcept subject:Reference episodeOfCare*:Reference basedOn*:Reference participant*:Encounter.participant appointment*:Reference period:Period length:Duration reasonCode*:CodeableConcept reasonReference*:Reference diagnosis*:Encounter.diagnosis account*:Reference hospitalization:Encounter.hospitalization location*:Encounter.location serviceProvider:Reference partOf:Reference',
  'Encounter.statusHistory': 'status period:Period',
  'Encounter.classHistory': 'class:Coding period:Period',
  'Encounter.participant': 'type*:CodeableConcept period:Period individual:Reference',
  'Encounter.diagnosis': 'condition:Reference use:CodeableConcept rank#',
  'Encounter.hospitalization':
    'preAdmissionIdentifier:Identifier origin:Reference admitSource:CodeableConcept reAdmission:CodeableConcept dietPreference*:CodeableConcept specialCourtesy*:CodeableConcept specialArrangement*:CodeableConcept destination:Reference dischargeDisposition:CodeableConcept',
  'Encounter.location': 'location:Reference status physicalType:CodeableConcept period:Period',
  EpisodeOfCare:
    'identifier*:Identifier status statusHistory*:EpisodeOfCare.statusHistory type*:CodeableConcept diagnosis*:EpisodeOfCare.diagnosis patient:Reference managingOrganization:Reference period:Period referralRequest*:Reference careManager:Reference team*:Reference account*:Reference',
  'EpisodeOfCare.statusHistory': 'status period:Period',
  'EpisodeOfCare.diagnosis': 'condition:Reference role:CodeableConcept rank#',
  Appointment:
    'identifier*:Identifier status cancelationReason:CodeableConcept serviceCategory*:CodeableConcept serviceType*:CodeableConcept specialty*:CodeableConcept appointmentType:CodeableConcept reasonCode*:CodeableConcept reasonReference*:Reference priority# description~ supportingInformation*:Reference start end minutesDuration# slot*:Reference created comment~ patientInstruction~ basedOn*:Reference participant*:Appointment.participant requestedPeriod*:Period',
  'Appointment.participant': 'type*:CodeableConcept actor:Reference required status period:Period',
  Coverage:
    'identifier*:Identifier status type:CodeableConcept policyHolder:Reference subscriber:Reference subscriberId~ beneficiary:Reference dependent~ relationship:CodeableConcept period:Period payor*:Reference class*:Coverage.class order# network~ costToBeneficiary*:Coverage.costToBeneficiary subrogation? contract*:Reference',
  'Coverage.class': 'type:CodeableConcept value~ name~',
  'Coverage.costToBeneficiary': 'type:CodeableConcept value[Quantity,Money] exception*:Coverage.costToBeneficiary.exception',
  'Coverage.costToBeneficiary.exception': 'type:CodeableConcept period:Period',
  Claim:
    'identifier*:Identifier status type:CodeableConcept subType:CodeableConcept use patient:Reference billablePeriod:Period created enterer:Reference insurer:Reference provider:Reference priority:CodeableConcept fundsReserve:CodeableConcept related*:Claim.related prescription:Reference originalPrescription:Reference payee:Claim.payee referral:Reference facility:Reference careTeam*:Claim.careTeam supportingInfo*:Claim.supportingInfo diagnosis*:Claim.diagnosis procedure*:Claim.procedure insurance*:Claim.insurance accident:Claim.accident item*:Claim.item total:Money',
  'Claim.related': 'claim:Reference relationship:CodeableConcept reference:Identifier',
  'Claim.payee': 'type:CodeableConcept party:Reference',
  'Claim.careTeam': 'sequence# provider:Reference responsible? role:CodeableConcept qualification:CodeableConcept',
  'Claim.supportingInfo':
    'sequence# category:CodeableConcept code:CodeableConcept timing[date,Period] value[boolean,string,Quantity,Attachment,Reference] reason:CodeableConcept',
  'Claim.diagnosis':
    'sequence# diagnosis[CodeableConcept,Reference] type*:CodeableConcept onAdmission:CodeableConcept packageCode:CodeableConcept',
  'Claim.procedure': 'sequence# type*:CodeableConcept date procedure[CodeableConcept,Reference] udi*:Reference',
  'Claim.insurance': 'sequence# focal? identifier:Identifier coverage:Reference businessArrangement~ preAuthRef*~ claimResponse:Reference',
  'Claim.accident': 'date type:CodeableConcept location[Address,Reference]',
  'Claim.item':
    'sequence# careTeamSequence*# diagnosisSequence*# procedureSequence*# informationSequence*# revenue:CodeableConcept category:CodeableConcept productOrService:CodeableConcept modifier*:CodeableConcept programCode*:CodeableConcept serviced[date,Period] location[CodeableConcept,Address,Reference] quantity:Quantity unitPrice:Money factor# net:Money udi*:Reference bodySite:CodeableConcept subSite*:CodeableConcept encounter*:Reference detail*:Claim.item.detail',
  'Claim.item.detail':
    'sequence# revenue:CodeableConcept category:CodeableConcept productOrService:CodeableConcept modifier*:CodeableConcept programCode*:CodeableConcept quantity:Quantity unitPrice:Money factor# net:Money udi*:Reference subDetail*:Claim.item.detail.subDetail',
  'Claim.item.detail.subDetail':
    'sequence# revenue:CodeableConcept category:CodeableConcept productOrService:CodeableConcept modifier*:CodeableConcept programCode*:CodeableConcept quantity:Quantity unitPrice:Money factor# net:Money udi*:Reference',
  Observation:
    'identifier*:Identifier basedOn*:Reference partOf*:Reference status category*:CodeableConcept code:CodeableConcept subject:Reference focus*:Reference encounter:Reference effective[dateTime,Period,Timing,instant] issued performer*:Reference value[Quantity,CodeableConcept,string,boolean,integer,Range,Ratio,SampledData,time,dateTime,Period] dataAbsentReason:CodeableConcept interpretation*:CodeableConcept note*:Annotation bodySite:CodeableConcept method:CodeableConcept specimen:Reference device:Reference referenceRange*:Observation.referenceRange hasMember*:Reference derivedFrom*:Reference component*:Observation.component',
  'Observation.referenceRange': 'low:Quantity high:Quantity type:CodeableConcept appliesTo*:CodeableConcept age:Range text~',
  'Observation.component':
    'code:CodeableConcept value[Quantity,CodeableConcept,string,boolean,integer,Range,Ratio,SampledData,time,dateTime,Period] dataAbsentReason:CodeableConcept interpretation*:CodeableConcept referenceRange*:Observation.referenceRange',
  DiagnosticReport:
    'identifier*:Identifier basedOn*:Reference status category*:CodeableConcept code:CodeableConcept subject:Reference encounter:Reference effective[dateTime,Period] issued performer*:Reference resultsInterpreter*:Reference specimen*:Reference result*:Reference imagingStudy*:Reference media*:DiagnosticReport.media conclusion~ conclusionCode*:CodeableConcept presentedForm*:Attachment',
  'DiagnosticReport.media': 'comment~ link:Reference',
  Condition:
    'identifier*:Identifier clinicalStatus:CodeableConcept verificationStatus:CodeableConcept category*:CodeableConcept severity:CodeableConcept code:CodeableConcept bodySite*:CodeableConcept subject:Reference encounter:Reference onset[dateTime,Age,Period,Range,string] abatement[dateTime,Age,Period,Range,string] recordedDate recorder:Reference asserter:Reference stage*:Condition.stage evidence*:Condition.evidence note*:Annotation',
  'Condition.stage': 'summary:CodeableConcept assessment*:Reference type:CodeableConcept',
  'Condition.evidence': 'code*:CodeableConcept detail*:Reference',
  Procedure:
    'identifier*:Identifier instantiatesCanonical* instantiatesUri* basedOn*:Reference partOf*:Reference status statusReason:CodeableConcept category:CodeableConcept code:CodeableConcept subject:Reference encounter:Reference performed[dateTime,Period,string,Age,Range] recorder:Reference asserter:Reference performer*:Procedure.performer location:Reference reasonCode*:CodeableConcept reasonReference*:Reference bodySite*:CodeableConcept outcome:CodeableConcept report*:Reference complication*:CodeableConcept complicationDetail*:Reference followUp*:CodeableConcept note*:Annotation focalDevice*:Procedure.focalDevice usedReference*:Reference usedCode*:CodeableConcept',
  'Procedure.performer': 'function:CodeableConcept actor:Reference onBehalfOf:Reference',
  'Procedure.focalDevice': 'action:CodeableConcept manipulated:Reference',
  Immunization:
    'identifier*:Identifier status statusReason:CodeableConcept vaccineCode:CodeableConcept patient:Reference encounter:Reference occurrence[dateTime,string] recorded primarySource? reportOrigin:CodeableConcept location:Reference manufacturer:Reference lotNumber~ expirationDate site:CodeableConcept route:CodeableConcept doseQuantity:Quantity performer*:Immunization.performer note*:Annotation reasonCode*:CodeableConcept reasonReference*:Reference isSubpotent? subpotentReason*:CodeableConcept education*:Immunization.education programEligibility*:CodeableConcept fundingSource:CodeableConcept reaction*:Immunization.reaction protocolApplied*:Immunization.protocolApplied',
  'Immunization.performer': 'function:CodeableConcept actor:Reference',
  'Immunization.education': 'documentType~ reference publicationDate presentationDate',
  'Immunization.reaction': 'date detail:Reference reported?',
  'Immunization.protocolApplied':
    'series~ authority:Reference targetDisease*:CodeableConcept doseNumber[positiveInt,string] seriesDoses[positiveInt,string]',
  AllergyIntolerance:
    'identifier*:Identifier clinicalStatus:CodeableConcept verificationStatus:CodeableConcept type category* criticality code:CodeableConcept patient:Reference encounter:Reference onset[dateTime,Age,Period,Range,string] recordedDate recorder:Reference asserter:Reference lastOccurrence note*:Annotation reaction*:AllergyIntolerance.reaction',
  'AllergyIntolerance.reaction':
    'substance:CodeableConcept manifestation*:CodeableConcept description~ onset severity exposureRoute:CodeableConcept note*:Annotation',
  Medication:
    'identifier*:Identifier code:CodeableConcept status manufacturer:Reference form:CodeableConcept amount:Ratio ingredient*:Medication.ingredient batch:Medication.batch',
  'Medication.ingredient': 'item[CodeableConcept,Reference] isActive? strength:Ratio',
  'Medication.batch': 'lotNumber~ expirationDate',
  MedicationRequest:
    'identifier*:Identifier status statusReason:CodeableConcept intent category*:CodeableConcept priority doNotPerform? reported[boolean,Reference] medication[CodeableConcept,Reference] subject:Reference encounter:Reference supportingInformation*:Reference authoredOn requester:Reference performer:Reference performerType:CodeableConcept recorder:Reference reasonCode*:CodeableConcept reasonReference*:Reference instantiatesCanonical* instantiatesUri* basedOn*:Reference groupIdentifier:Identifier courseOfTherapyType:CodeableConcept insurance*:Reference note*:Annotation dosageInstruction*:Dosage dispenseRequest:MedicationRequest.dispenseRequest substitution:MedicationRequest.substitution priorPrescription:Reference detectedIssue*:Reference eventHistory*:Reference',
  'MedicationRequest.dispenseRequest':
    'initialFill:MedicationRequest.dispenseRequest.initialFill dispenseInterval:Duration validityPeriod:Period numberOfRepeatsAllowed# quantity:Quantity expectedSupplyDuration:Duration performer:Reference',
  'MedicationRequest.dispenseRequest.initialFill': 'quantity:Quantity duration:Duration',
  'MedicationRequest.substitution': 'allowed[boolean,CodeableConcept] reason:CodeableConcept',
  CarePlan:
    'identifier*:Identifier instantiatesCanonical* instantiatesUri* basedOn*:Reference replaces*:Reference partOf*:Reference status intent category*:CodeableConcept title~ description~ subject:Reference encounter:Reference period:Period created author:Reference contributor*:Reference careTeam*:Reference addresses*:Reference supportingInfo*:Reference goal*:Reference activity*:CarePlan.activity note*:Annotation',
  'CarePlan.activity':
    'outcomeCodeableConcept*:CodeableConcept outcomeReference*:Reference progress*:Annotation reference:Reference detail:CarePlan.activity.detail',
  'CarePlan.activity.detail':
    'kind instantiatesCanonical* instantiatesUri* code:CodeableConcept reasonCode*:CodeableConcept reasonReference*:Reference goal*:Reference status statusReason:CodeableConcept doNotPerform? scheduled[Timing,Period,string] location:Reference performer*:Reference product[CodeableConcept,Reference] dailyAmount:Quantity quantity:Quantity description~',
  CareTeam:
    'identifier*:Identifier status category*:CodeableConcept name~ subject:Reference encounter:Reference period:Period participant*:CareTeam.participant reasonCode*:CodeableConcept reasonReference*:Reference managingOrganization*:Reference telecom*:ContactPoint note*:Annotation',
  'CareTeam.participant': 'role*:CodeableConcept member:Reference onBehalfOf:Reference period:Period',
  ServiceRequest:
    'identifier*:Identifier instantiatesCanonical* instantiatesUri* basedOn*:Reference replaces*:Reference requisition:Identifier status intent category*:CodeableConcept priority doNotPerform? code:CodeableConcept orderDetail*:CodeableConcept quantity[Quantity,Ratio,Range] subject:Reference encounter:Reference occurrence[dateTime,Period,Timing] asNeeded[boolean,CodeableConcept] authoredOn requester:Reference performerType:CodeableConcept performer*:Reference locationCode*:CodeableConcept locationReference*:Reference reasonCode*:CodeableConcept reasonReference*:Reference insurance*:Reference supportingInfo*:Reference specimen*:Reference bodySite*:CodeableConcept note*:Annotation patientInstruction~ relevantHistory*:Reference',
  DocumentReference:
    'masterIdentifier:Identifier identifier*:Identifier status docStatus type:CodeableConcept category*:CodeableConcept subject:Reference date author*:Reference authenticator:Reference custodian:Reference relatesTo*:DocumentReference.relatesTo description~ securityLabel*:CodeableConcept content*:DocumentReference.content context:DocumentReference.context',
  'DocumentReference.relatesTo': 'code target:Reference',
  'DocumentReference.content': 'attachment:Attachment format:Coding',
  'DocumentReference.context':
    'encounter*:Reference event*:CodeableConcept period:Period facilityType:CodeableConcept practiceSetting:CodeableConcept sourcePatientInfo:Reference related*:Reference',
  Consent:
    'identifier*:Identifier status scope:CodeableConcept category*:CodeableConcept patient:Reference dateTime performer*:Reference organization*:Reference source[Attachment,Reference] policy*:Consent.policy policyRule:CodeableConcept verification*:Consent.verification provision:Consent.provision',
  'Consent.policy': 'authority uri',
  'Consent.verification': 'verified? verifiedWith:Reference verificationDate',
  'Consent.provision':
    'type period:Period actor*:Consent.provision.actor action*:CodeableConcept securityLabel*:Coding purpose*:Coding class*:Coding code*:CodeableConcept dataPeriod:Period data*:Consent.provision.data provision*:Consent.provision',
  'Consent.provision.actor': 'role:CodeableConcept reference:Reference',
  'Consent.provision.data': 'meaning reference:Reference',
  QuestionnaireResponse:
    'identifier:Identifier basedOn*:Reference partOf*:Reference questionnaire status subject:Reference encounter:Reference authored author:Reference source:Reference item*:QuestionnaireResponse.item',
  'QuestionnaireResponse.item': 'linkId~ definition text~ answer*:QuestionnaireResponse.item.answer item*:QuestionnaireResponse.item',
  'QuestionnaireResponse.item.answer':
    'value[boolean,decimal,integer,date,dateTime,time,string,uri,Attachment,Coding,Quantity,Reference] item*:QuestionnaireResponse.item',
} as const;
