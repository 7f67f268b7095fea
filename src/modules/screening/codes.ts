/** Classes from least to most checks. */
export const classes = ['A', 'B', 'C', 'D'] as const
export type FunctionClass = (typeof classes)[number]

/** Codes of the eight risk factors, in order of the columns f1 to f8. */
export const factorCodes = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'] as const

/** Domains of local government that are designated nationally for the VOG P (Stcrt. 2023, 10263). */
export const domains = ['boa', 'oov', 'bibob', 'ondermijning', 'informatievoorziening', 'toezicht'] as const
export type Domain = (typeof domains)[number]

/** What lifts a function whatever its score. `designated` is a decision of the municipal executive. */
export const flags = ['designated', 'value-documents', 'admin-rights', 'directorate'] as const
export type Flag = (typeof flags)[number]

/** A function aspect or a specific profile of the VOG; the code alone tells too little, as 85 is in both. */
export const certificateTypes = ['aspect', 'profile'] as const
export type CertificateType = (typeof certificateTypes)[number]
