import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'
import type { Thing } from './graph.ts'
import { toTurtle } from './turtle.ts'

export type Fault = { at: string; path: string; what: string; isWarning: boolean }

/** What a graph of shapes (Turtle files together) has to say of things: empty is that they conform. @throws Error for shapes that are no Turtle */
export async function faultsOf(things: readonly Thing[], shapes: readonly string[]): Promise<Fault[]> {
  const graph = new Store(new Parser().parse(await toTurtle(things)))
  const rules = new Store(shapes.flatMap((text, at) => new Parser({ blankNodePrefix: `s${at}_` }).parse(text)))
  const report = await new Validator(rules).validate(graph)
  return report.results.map(({ focusNode, path, sourceConstraintComponent, severity }) => ({
    at: focusNode?.value ?? '',
    path: Array.isArray(path) ? '' : (path?.value ?? ''),
    what: sourceConstraintComponent?.value.replace(/^.*#/, '') ?? '',
    isWarning: !(severity?.value.endsWith('Violation') ?? true),
  }))
}
