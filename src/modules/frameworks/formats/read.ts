import { load, YAMLException } from 'js-yaml'
import { problemsOf } from '../check.ts'
import type { Framework } from '../model.ts'
import { isCiso, readCiso, writeCiso } from './ciso.ts'
import { isOscal, readOscal, writeOscal } from './oscal.ts'
import { faulty, type Reading } from './reading.ts'
import { readSpreadsheet, writeSpreadsheet } from './spreadsheet.ts'
import { isObject } from './values.ts'
import { isWeerwerk, readWeerwerk, writeJson, writeYaml } from './weerwerk.ts'

const largest = 20 * 1024 * 1024
const mostValues = 2_000_000

/**
 * Reads a norm framework from a file; the format follows from the content, not from the name.
 * @param bytes at most 20 MB
 * @returns a framework that can be kept as a draft, or every fault that is in the way; never throws for bad input
 */
export async function readFramework(bytes: Uint8Array, fileName: string): Promise<Reading> {
  if (bytes.length > largest) return faulty(null, `${fileName} is larger than 20 MB`)
  if (bytes.length === 0) return faulty(null, `${fileName} is empty`)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return checked(await readSpreadsheet(bytes))
  const parsed = parse(bytes)
  if ('fault' in parsed) return faulty(null, parsed.fault)
  return checked(readDocument(parsed.document))
}

function readDocument(document: unknown): Reading {
  if (!isObject(document)) return faulty(null, 'this file holds no framework')
  if (isWeerwerk(document)) return readWeerwerk(document)
  if (isOscal(document)) return readOscal(document)
  if (isCiso(document)) return readCiso(document)
  return faulty(
    null,
    'this file holds no framework in a format that Weerwerk reads: own YAML or JSON, spreadsheet, CISO Assistant library or OSCAL catalog',
  )
}

/** What a foreign file lets through may still be wrong as a framework, such as a doubled code. */
function checked(reading: Reading): Reading {
  if (!reading.framework) return reading
  const faults = problemsOf(reading.framework)
  return faults.length > 0 ? { ...reading, framework: null, faults } : reading
}

function parse(bytes: Uint8Array): { document: unknown } | { fault: string } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { fault: 'this file is no UTF-8 text and no spreadsheet' }
  }
  try {
    const document = text.trimStart().startsWith('{') ? JSON.parse(text) : load(text)
    if (countValues(document) > mostValues)
      return { fault: 'this file repeats itself into more than two million values' }
    return { document }
  } catch (error) {
    if (error instanceof YAMLException)
      return { fault: `line ${(error.mark?.line ?? 0) + 1}: this is no valid YAML: ${error.reason}` }
    return { fault: `this is no valid JSON: ${error instanceof Error ? error.message : ''}` }
  }
}

/** Counts with every alias followed, and stops at the limit: a small YAML file can stand for a huge one. */
function countValues(document: unknown): number {
  let count = 0
  const waiting: unknown[] = [document]
  while (waiting.length > 0 && count <= mostValues) {
    const value = waiting.pop()
    count += 1
    if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) waiting.push(one)
  }
  return count
}

export const exportFormats = ['yaml', 'json', 'xlsx', 'ciso', 'oscal'] as const
export type ExportFormat = (typeof exportFormats)[number]

const endings = { yaml: 'yaml', json: 'json', xlsx: 'xlsx', ciso: 'ciso.yaml', oscal: 'oscal.json' } as const

/** A framework as a file. Own YAML and JSON, the spreadsheet and OSCAL can be read back without loss. */
export async function writeFramework(
  framework: Framework,
  format: ExportFormat,
): Promise<{ name: string; content: string | Uint8Array }> {
  const write = {
    yaml: writeYaml,
    json: writeJson,
    ciso: writeCiso,
    oscal: writeOscal,
    xlsx: writeSpreadsheet,
  } as const
  const name = `${framework.code}-${framework.version}`.replace(/[^\w.-]+/g, '-')
  return { name: `${name}.${endings[format]}`, content: await write[format](framework) }
}
