import { prefixes, type Thing, type Value } from './graph.ts'

type Json = string | { [key: string]: Json | Json[] }

/** A graph as JSON-LD 1.1, with its prefixes as context. */
export const toJsonLd = (things: readonly Thing[]) => ({ '@context': prefixes, '@graph': things.map(thing) })

function thing({ id, types, said }: Thing): { [key: string]: Json | Json[] } {
  const values = Map.groupBy(said, ([name]) => name)
  return {
    ...(id ? { '@id': id } : {}),
    '@type': types,
    ...Object.fromEntries([...values].map(([name, all]) => [name, all.map(([, one]) => value(one))])),
  }
}

function value(one: Value): Json {
  if ('iri' in one) return { '@id': one.iri }
  if ('types' in one) return thing(one)
  if (one.language) return { '@value': one.text, '@language': one.language }
  return one.datatype ? { '@value': one.text, '@type': one.datatype } : { '@value': one.text }
}
