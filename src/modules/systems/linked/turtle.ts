import { type BlankNode, DataFactory, type Literal, type NamedNode, Writer } from 'n3'
import { inFull, prefixes, type Thing, type Value } from './graph.ts'

const { namedNode, literal, blankNode } = DataFactory

/** A graph as Turtle. */
export function toTurtle(things: readonly Thing[]): Promise<string> {
  const writer = new Writer({ prefixes })
  for (const one of things) write(writer, one)
  return new Promise((resolve, reject) => {
    writer.end((error, result: string) => (error ? reject(error) : resolve(result)))
  })
}

function write(writer: Writer, { id, types, said }: Thing): NamedNode | BlankNode {
  const subject = id ? namedNode(id) : blankNode()
  for (const type of types)
    writer.addQuad(subject, namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'), namedNode(inFull(type)))
  for (const [name, value] of said) writer.addQuad(subject, namedNode(inFull(name)), objectOf(writer, value))
  return subject
}

function objectOf(writer: Writer, value: Value): NamedNode | BlankNode | Literal {
  if ('iri' in value) return namedNode(value.iri)
  if ('types' in value) return write(writer, value)
  if (value.language) return literal(value.text, value.language)
  return value.datatype ? literal(value.text, namedNode(inFull(value.datatype))) : literal(value.text)
}
