/** What sort of source it is. */
export const kinds = [
  'base-register',
  'national-register',
  'municipal-system',
  'partner-source',
  'open-source',
  'case-law',
] as const
export type Kind = (typeof kinds)[number]

/** How open it is, from open to closed. */
export const accessClasses = [
  'public',
  'partly-public',
  'on-request',
  'restricted',
  'strictly-restricted',
  'via-partner',
] as const
export type AccessClass = (typeof accessClasses)[number]

/** The rules for giving and using what is in it. */
export const regimes = ['avg', 'brp', 'wpg', 'wjsg', 'wgs', 'bibob', 'awr', 'suwi', 'who', 'contract'] as const
export type Regime = (typeof regimes)[number]

/** Forms of undermining that it helps against. */
export const themes = [
  'address-fraud',
  'real-estate',
  'drugs',
  'human-trafficking',
  'care-fraud',
  'benefit-fraud',
  'money-laundering',
  'front-companies',
  'licences',
  'vehicles',
  'fencing',
  'environment',
  'countryside',
  'vulnerable-people',
  'pressure-on-staff',
  'infiltration',
] as const
export type Theme = (typeof themes)[number]

/** By what one can search: what an employee has in hand. */
export const keys = [
  'address',
  'area',
  'company-name',
  'goods',
  'kvk-number',
  'online-trace',
  'parcel',
  'permit',
  'person',
  'plate',
  'provider',
] as const
export type Key = (typeof keys)[number]

/** What one can find in it: what an employee wants to know. */
export const wants = [
  'address-risk',
  'aggression',
  'antecedents',
  'area-picture',
  'bibob-history',
  'building',
  'care-fraud-signals',
  'care-providers',
  'case-law',
  'citizen-signals',
  'clients',
  'company',
  'control',
  'danger-advice',
  'director-ban',
  'employment',
  'financing',
  'guardianship',
  'home-value',
  'identity',
  'income',
  'insolvency',
  'inspections',
  'licence-holders',
  'nuisance',
  'ownership',
  'partner-signals',
  'permits',
  'police-incidents',
  'public-traces',
  'residence',
  'surroundings',
  'tax-debts',
  'traded-goods',
  'value',
  'vehicle',
  'vehicle-holder',
  'wealth',
] as const
export type Want = (typeof wants)[number]

/** Who asks: the work that someone does for the municipality, not a role in this application. */
export const finderRoles = [
  'benefit-officer',
  'bibob-coordinator',
  'boa',
  'care-inspector',
  'civil-affairs',
  'communications',
  'employee',
  'environment-inspector',
  'hr-adviser',
  'information-coordinator',
  'inspector',
  'mayor',
  'permit-officer',
  'procurement',
  'public-order-adviser',
  'real-estate-officer',
  'report-handler',
  'social-investigator',
  'tax-officer',
] as const
export type FinderRole = (typeof finderRoles)[number]

/** For which task it is asked; a source may be used for some and not for others. */
export const tasks = [
  'address-investigation',
  'area-picture',
  'benefit-control',
  'bibob-investigation',
  'care-supervision',
  'case-table',
  'civil-registration',
  'closure',
  'employer',
  'general-undermining',
  'inspection',
  'integral-check',
  'offence-investigation',
  'parking',
  'permit-assessment',
  'procurement-check',
  'signal',
  'tax-levy',
] as const
export type Task = (typeof tasks)[number]

export const phases = ['planned', 'in-use', 'phasing-out', 'ended'] as const
export type Phase = (typeof phases)[number]

/** How one source stands to another: `a supplies b` is what b receives of a. */
export const linkKinds = ['supplies', 'part-of', 'replaces', 'refers-to'] as const
export type LinkKind = (typeof linkKinds)[number]
