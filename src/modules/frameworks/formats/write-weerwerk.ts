import { dump } from 'js-yaml'
import type { Framework, FrameworkNode } from '../model.ts'
import { compact, type Loose } from './values.ts'

/** A framework as a document of our own format, keys in the order of docs/framework-format.md; nothing empty. */
export function documentOf({ scale, groups, indicators, rules, nodes, ...head }: Framework): Loose {
  const { code, version, title, description, language, provider, licence, threshold } = head
  return {
    format: 'weerwerk/1',
    ...compact({ code, version, title, description, language, provider, licence, threshold }),
    scale,
    ...(groups.length > 0 ? { groups } : {}),
    ...(indicators && indicators.length > 0 ? { indicators } : {}),
    ...(rules ? { rules } : {}),
    nodes: nodes.map(nodeDocument),
  }
}

export const nodeDocument = ({ code, parent, assessable, ...rest }: FrameworkNode): Loose => ({
  code,
  ...(parent === null ? {} : { parent }),
  ...(assessable ? { assessable } : {}),
  ...rest,
})

/** Our own format as YAML, in the order of the documentation. */
export const writeYaml = (framework: Framework): string =>
  dump(JSON.parse(JSON.stringify(documentOf(framework))), { lineWidth: 120 })
export const writeJson = (framework: Framework): string => `${JSON.stringify(documentOf(framework), null, 2)}\n`
