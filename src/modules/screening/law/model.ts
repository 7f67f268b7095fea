export const lawKinds = ['dpia', 'ondernemingsraad'] as const
export type LawKind = (typeof lawKinds)[number]

export type LawTable = { caption: string; head: string[]; rows: string[][] }
/** A document in Dutch, as the law asks it of a Dutch employer. */
export type LawDocument = { title: string; sections: { heading: string; text: string[]; table?: LawTable }[] }
