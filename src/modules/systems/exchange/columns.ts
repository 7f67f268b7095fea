import type { Language } from '#platform/language'

/** A column of the table of sources: how it is called, which words it takes, and where it stands in a version. */
type Described = {
  nl: string
  en: string
  /** The list of `terms` that its words are of. */
  words?: Words
  /** More than one, with `; ` between. */
  many?: true
  /** Where it stands when that is not the field of the same name. */
  path?: readonly [string, string]
}
export type Words = 'kinds' | 'themes' | 'keys' | 'wants' | 'access' | 'roles' | 'tasks' | 'regimes' | 'phases'

/** Every field of a source that fits in one cell, in the order of a file. */
export const described = {
  code: { nl: 'code', en: 'source code' },
  name: { nl: 'bron', en: 'source' },
  shortName: { nl: 'korte naam', en: 'short name' },
  kind: { nl: 'soort', en: 'kind', words: 'kinds' },
  holder: { nl: 'bronhouder', en: 'holder' },
  supplier: { nl: 'leverancier', en: 'supplier' },
  contents: { nl: 'wat staat erin', en: 'what is in it' },
  use: { nl: 'waarvoor', en: 'what for' },
  themes: { nl: 'vormen van ondermijning', en: 'forms of undermining', words: 'themes', many: true },
  keys: { nl: 'zoeken met', en: 'search by', words: 'keys', many: true },
  wants: { nl: 'wat weet deze bron', en: 'what it knows', words: 'wants', many: true },
  access: { nl: 'toegang', en: 'access', words: 'access' },
  accessText: { nl: 'toegang in woorden', en: 'access in words' },
  roles: { nl: 'voor wie', en: 'for whom', words: 'roles', many: true },
  tasks: { nl: 'voor welke taken', en: 'for which tasks', words: 'tasks', many: true },
  notFor: { nl: 'niet voor', en: 'not for' },
  regimes: { nl: 'regels voor gebruik', en: 'rules for use', words: 'regimes', many: true },
  secrecy: { nl: 'geheimhouding', en: 'secrecy' },
  logging: { nl: 'vastleggen', en: 'logging' },
  attention: { nl: 'let op', en: 'mind' },
  route: { nl: 'hoe komt u erbij', en: 'way in', path: ['route', 'text'] },
  steps: { nl: 'stappen', en: 'steps', many: true, path: ['route', 'steps'] },
  routeUrl: { nl: 'adres van de ingang', en: 'address of the way in', path: ['route', 'url'] },
  leadTime: { nl: 'hoe lang duurt het', en: 'lead time' },
  cost: { nl: 'kosten', en: 'cost' },
  training: { nl: 'opleiding', en: 'training' },
  contact: { nl: 'contact', en: 'contact desk' },
  availability: { nl: 'beschikbaarheid', en: 'availability', path: ['classification', 'availability'] },
  integrity: { nl: 'integriteit', en: 'integrity', path: ['classification', 'integrity'] },
  confidentiality: { nl: 'vertrouwelijkheid', en: 'confidentiality', path: ['classification', 'confidentiality'] },
  level: { nl: 'beveiligingsniveau', en: 'security level' },
  assessedOn: { nl: 'dag van de dpia', en: 'day of the dpia', path: ['assessment', 'on'] },
  assessmentUrl: { nl: 'adres van de dpia', en: 'address of the dpia', path: ['assessment', 'url'] },
  processingId: { nl: 'nummer verwerkingsregister', en: 'processing register number' },
  retention: { nl: 'bewaartermijn', en: 'retention' },
  quality: { nl: 'kwaliteit', en: 'quality' },
  currency: { nl: 'actualiteit', en: 'currency' },
  phase: { nl: 'levensfase', en: 'phase', words: 'phases' },
  validFrom: { nl: 'geldig vanaf', en: 'valid from' },
  validUntil: { nl: 'geldig tot en met', en: 'valid until' },
  links: { nl: 'andere bronnen', en: 'links', many: true },
  origin: { nl: 'herkomst', en: 'origin' },
  confirmedOn: { nl: 'bevestigd door een jurist op', en: 'confirmed by a lawyer on' },
  grounds: { nl: 'grondslagen', en: 'grounds' },
  rules: { nl: 'regels', en: 'rules' },
} as const satisfies Record<string, Described>

export type Column = keyof typeof described
export const columns = Object.keys(described) as Column[]
export const describedAs = (column: Column): Described => described[column]

/** Where the value of a column stands in a version: the field, and the part of it. */
export const placeOf = (column: Column): readonly string[] => describedAs(column).path ?? [column]

/** The column that a field of a version came from: `route.steps.2` is of `steps`. */
export const columnOf = (path: string): Column => {
  const [field = '', part] = path.split('.')
  const exact = columns.find((one) => placeOf(one)[0] === field && (placeOf(one)[1] ?? part) === part)
  return exact ?? columns.find((one) => placeOf(one)[0] === field) ?? 'code'
}

/** Grounds and rules have sheets of their own in a workbook; in CSV they are one cell each, as JSON. */
export const sheetColumns = columns.filter((column) => column !== 'grounds' && column !== 'rules')

export const groundHeadings = {
  code: { nl: 'code', en: 'source code' },
  law: { nl: 'wet', en: 'law' },
  article: { nl: 'artikel', en: 'article' },
  url: { nl: 'adres', en: 'address' },
  note: { nl: 'toelichting', en: 'note' },
} as const
export type GroundColumn = keyof typeof groundHeadings

export const ruleHeadings = {
  code: { nl: 'code', en: 'source code' },
  id: { nl: 'regel', en: 'rule' },
  verdict: { nl: 'antwoord', en: 'answer' },
  roles: { nl: 'voor wie', en: 'for whom' },
  notRoles: { nl: 'iedereen behalve', en: 'everybody but' },
  tasks: { nl: 'voor welke taken', en: 'for which tasks' },
  notTasks: { nl: 'elke taak behalve', en: 'every task but' },
  keys: { nl: 'zoeken met', en: 'search by' },
  wants: { nl: 'wat u wilt weten', en: 'what you want to know' },
  because: { nl: 'waarom', en: 'because' },
  condition: { nl: 'voorwaarde', en: 'condition' },
  law: { nl: 'wet', en: 'law' },
  article: { nl: 'artikel', en: 'article' },
  url: { nl: 'adres', en: 'address' },
  origin: { nl: 'herkomst', en: 'origin' },
  checkedOn: { nl: 'bekeken door een jurist op', en: 'checked by a lawyer on' },
} as const
export type RuleColumn = keyof typeof ruleHeadings
export const ruleWords = {
  roles: 'roles',
  notRoles: 'roles',
  tasks: 'tasks',
  notTasks: 'tasks',
  keys: 'keys',
  wants: 'wants',
} as const

export const sheetNames = {
  sources: { nl: 'Bronnen', en: 'Sources' },
  grounds: { nl: 'Grondslagen', en: 'Grounds' },
  rules: { nl: 'Regels', en: 'Rules' },
} as const

type Named = Readonly<Record<Language, string>>
/** As `readTable` asks for them: all names of each column, in lower case. */
export const headingsIn = <C extends string>(names: Readonly<Record<C, Named>>) =>
  Object.fromEntries(
    (Object.keys(names) as C[]).map((column) => [
      column,
      [names[column].nl, names[column].en, column.toLowerCase()] as const,
    ]),
  ) as unknown as Record<C, readonly [string, ...string[]]>

export const headerOf = ({ nl, en }: Named, language: Language): string => {
  const name = language === 'nl' ? nl : en
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
