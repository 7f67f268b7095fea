import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `docs/glossary.md` as SKOS in JSON-LD: one concept per row, English and Dutch labels, the meaning as definition. */
export function glossary(root: string, baseUrl: string) {
  const base = `${baseUrl}/api/v1/glossary`
  const rows = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([term = '']) => term && !/^:?-+:?$/.test(term) && !term.startsWith('Term'))
  const concepts = rows.map(([term = '', dutch = '', meaning = '']) => ({
    '@id': `${base}#${encodeURIComponent(term.toLowerCase().replace(/\s+/g, '-'))}`,
    '@type': 'Concept',
    prefLabel: { en: term, nl: dutch },
    definition: { en: meaning },
    inScheme: base,
  }))
  return {
    '@context': {
      '@vocab': 'http://www.w3.org/2004/02/skos/core#',
      prefLabel: { '@id': 'http://www.w3.org/2004/02/skos/core#prefLabel', '@container': '@language' },
      definition: { '@id': 'http://www.w3.org/2004/02/skos/core#definition', '@container': '@language' },
      inScheme: { '@type': '@id' },
    },
    '@graph': [{ '@id': base, '@type': 'ConceptScheme' }, ...concepts],
  }
}
