/** A value in a graph: an address, a text (in a language or of a datatype), or a thing without an address of its own. */
export type Value = { iri: string } | { text: string; language?: string; datatype?: string } | Thing
/** A thing with its classes and what is said of it, by short name such as `dct:title`; the same name can come more than once. */
export type Thing = { id?: string; types: string[]; said: [string, Value][] }

/** The short names that the graphs use. */
export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** A short name in full. @throws Error for a prefix that is not listed */
export function inFull(name: string): string {
  const [prefix = '', rest = ''] = name.split(':')
  const start: string | undefined = Reflect.get(prefixes, prefix)
  if (start === undefined) throw new Error(`no prefix ${prefix}`)
  return start + rest
}

export const iri = (address: string): Value => ({ iri: address })
export const text = (value: string, language?: string): Value =>
  language ? { text: value, language } : { text: value }
export const day = (value: string): Value => ({ text: value, datatype: 'xsd:date' })
