import { load, YAMLException } from 'js-yaml'
import { problemsOf } from '../check.ts'
import { fault } from '../faults.ts'
import { faulty, type Reading } from './reading.ts'
import { isObject, type Loose, textOf } from './values.ts'

const largest = 20 * 1024 * 1024
const mostValues = 2_000_000
/** Levels of lists and keys within each other; a level of a catalog takes two. */
const deepest = 2000

/**
 * Reads a norm framework from a file; the format follows from the content, not from the name.
 * @param bytes at most 20 MB
 * @returns a framework that can be kept as a draft, or every fault that is in the way; never throws for bad input
 */
export async function readFramework(bytes: Uint8Array, fileName: string): Promise<Reading> {
  if (bytes.length > largest) return faulty(null, 'file_too_large', { name: fileName })
  if (bytes.length === 0) return faulty(null, 'file_empty', { name: fileName })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    // The library for spreadsheets takes a third of a second to load; most files are text.
    const { readSpreadsheet } = await import('./spreadsheet.ts')
    return readSpreadsheet(bytes)
  }
  const parsed = parse(bytes)
  if ('faults' in parsed) return parsed
  return checked(await readDocument(parsed.document))
}

async function readDocument(document: unknown): Promise<Reading> {
  if (!isObject(document)) return faulty(null, 'no_framework')
  if (textOf(document.format).startsWith('weerwerk/')) {
    const { readWeerwerk } = await import('./weerwerk.ts')
    return readWeerwerk(document)
  }
  if (isObject(document.catalog)) {
    const { readOscal } = await import('./oscal.ts')
    return readOscal(document)
  }
  if (isObject(document.profile)) return faulty('oscal', 'oscal_profile')
  if (isObject(document.objects)) {
    const { readCiso } = await import('./ciso.ts')
    return readCiso(document)
  }
  return faulty(null, 'format_unknown')
}

/** What a foreign file lets through may still be wrong as a framework, such as a doubled group. */
function checked(reading: Reading): Reading {
  if (!reading.framework) return reading
  const faults = problemsOf(reading.framework)
  return faults.length > 0 ? { ...reading, framework: null, faults } : reading
}

function parse(bytes: Uint8Array): { document: unknown } | Reading {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return faulty(null, 'file_not_text')
  }
  const isJson = text.trimStart().startsWith('{')
  try {
    const document = isJson ? parseJson(text) : load(text)
    const excess = excessOf(document)
    return excess === null ? { document } : faulty(null, excess, { most: deepest })
  } catch (error) {
    if (error instanceof RangeError) return faulty(null, 'file_too_deep', { most: deepest })
    const why = error instanceof Error ? error.message : ''
    if (error instanceof YAMLException) return atLine((error.mark?.line ?? 0) + 1, 'yaml_broken', error.reason)
    return isJson ? atLine(lineIn(text, why), 'json_broken', why) : faulty(null, 'yaml_broken', { why })
  }
}

/** YAML in braces is no JSON, but often a framework all the same; what neither reads is told as JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    try {
      return load(text)
    } catch {
      throw error
    }
  }
}

function atLine(line: number | null, reason: 'yaml_broken' | 'json_broken', why: string): Reading {
  const path = line === null ? 'file' : `line ${line}`
  return { format: null, framework: null, warnings: [], faults: [fault(path, reason, { why })] }
}

/** The line of which the JSON parser gives the position, or null when the text just ends. */
function lineIn(text: string, message: string): number | null {
  const [, position] = /at position (\d+)/.exec(message) ?? []
  if (position === undefined) return message.includes('end of JSON') ? text.split('\n').length : null
  return text.slice(0, Number(position)).split('\n').length
}

/** Counts with every alias followed, and stops at the limit: a small YAML file can stand for a huge one. */
function excessOf(document: unknown): 'file_repeats' | 'file_too_deep' | null {
  const waiting: [unknown, number][] = [[document, 1]]
  for (let count = 1; ; count += 1) {
    const [value, depth] = waiting.pop() ?? [undefined, 0]
    if (depth === 0) return null
    if (count > mostValues) return 'file_repeats'
    if (depth > deepest) return 'file_too_deep'
    if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value as Loose)) waiting.push([one, depth + 1])
  }
}
