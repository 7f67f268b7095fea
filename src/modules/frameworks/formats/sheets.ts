/** The sheets of a framework; only `nodes` has to be there. */
export const sheetNames = {
  head: 'Kader',
  scale: 'Schaal',
  groups: 'Groepen',
  indicators: 'Indicatoren',
  nodes: 'Normen',
} as const
export type SheetKind = Exclude<keyof typeof sheetNames, 'head'>

/** The columns of each table; a text has a column per language, such as `text (en)`. */
export const sheetColumns: Record<SheetKind, { plain: readonly string[]; texts: readonly string[] }> = {
  scale: { plain: ['level'], texts: ['name', 'description', 'evidence'] },
  groups: { plain: ['code', 'isDefault'], texts: ['name', 'description'] },
  indicators: {
    plain: ['code', 'unit', 'freshMonths', 'level 0', 'level 1', '…'],
    texts: ['name', 'description', 'statement'],
  },
  nodes: {
    plain: [
      'code',
      'parent',
      'assessable',
      'kind',
      'weight',
      'threshold',
      'testForms',
      'indicators',
      'groups',
      'source',
    ],
    texts: ['title', 'text', 'guidance', 'evidence', 'level 0', 'level 1', '…'],
  },
}

/** Spreadsheet programs keep 32,767 characters in a cell; a code for a special character takes more than one. */
export const longestCell = 30_000
