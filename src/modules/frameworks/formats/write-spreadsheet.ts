import { addSheet, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import type { Framework, FrameworkNode, Indicator, Text } from '../model.ts'
import { longestCell, type SheetKind, sheetNames } from './sheets.ts'

type Row = Record<string, string | number | null>

/** A spreadsheet that can be changed and read back without loss. */
export async function writeSpreadsheet(framework: Framework): Promise<Uint8Array> {
  const workbook = newWorkbook()
  const head = headRows(framework)
  addSheet(
    workbook,
    sheetNames.head,
    [
      { header: 'key', width: 24, value: ({ key }: (typeof head)[number]) => key },
      { header: 'value', width: 80, value: ({ value }) => value },
    ],
    head,
  )
  const tables: Record<SheetKind, Row[]> = {
    scale: framework.scale.map(({ level, ...texts }) => ({ level, ...spread(texts) })),
    groups: framework.groups.map(({ code, isDefault, ...texts }) => ({
      code,
      isDefault: isDefault ? 'ja' : null,
      ...spread(texts),
    })),
    indicators: (framework.indicators ?? []).map(indicatorRow),
    nodes: framework.nodes.map(nodeRow),
  }
  addTable(workbook, 'scale', ['level'], tables.scale)
  addTable(workbook, 'groups', ['code', 'isDefault'], tables.groups)
  if (tables.indicators.length > 0) addTable(workbook, 'indicators', ['code', 'unit', 'freshMonths'], tables.indicators)
  addTable(workbook, 'nodes', ['code', 'parent', 'assessable', 'kind', 'weight', 'threshold'], tables.nodes)
  return workbookBytes(workbook)
}

function headRows({
  title,
  description,
  scale: _scale,
  groups: _groups,
  indicators: _indicators,
  nodes: _nodes,
  rules,
  ...rest
}: Framework) {
  const { inOrder, ...proof } = rules ?? {}
  const plain = { ...rest, ...prefixed('rules.', proof), ...prefixed('rules.inOrder.', inOrder ?? {}) }
  return Object.entries({ ...plain, ...spread({ title, description }) }).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [{ key, value: String(value) }],
  )
}

const prefixed = (prefix: string, values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]))

function indicatorRow({ code, unit, freshMonths, levels, ...texts }: Indicator): Row {
  const bounds = Object.entries(levels ?? {}).map(([level, from]) => [`level ${level}`, from] as const)
  return { code, unit, freshMonths: freshMonths ?? null, ...Object.fromEntries(bounds), ...spread(texts) }
}

function nodeRow({ title, text, guidance, evidence, levels, ...plain }: FrameworkNode): Row {
  const own = Object.entries(levels ?? {}).map(([level, one]) => [`level ${level}`, one] as const)
  return {
    code: plain.code,
    parent: plain.parent,
    assessable: plain.assessable ? 'ja' : 'nee',
    kind: plain.kind ?? null,
    weight: plain.weight ?? null,
    threshold: plain.threshold ?? null,
    ...spread({ title, text, guidance, evidence, ...Object.fromEntries(own) }),
    testForms: listText(plain.testForms),
    indicators: listText(plain.indicators),
    groups: listText(plain.groups),
    source: plain.source ?? null,
  }
}

/** `a; b`, or a list of JSON when a part would be read otherwise. */
function listText(list: readonly string[] | undefined): string | null {
  if (!list) return null
  const isPlain = list.every((one) => !/[;\n]/.test(one)) && !list[0]?.startsWith('[')
  return isPlain ? list.join('; ') : JSON.stringify(list)
}

/** A column per text and language, such as `title (en)`; what does not fit in one cell goes on in `title (en) 2`. */
function spread(texts: Record<string, Text | undefined>): Row {
  const cells = Object.entries(texts).flatMap(([key, text]) =>
    Object.entries(text ?? {}).flatMap(([language, value]) =>
      piecesOf(value).map((piece, at) => [`${key} (${language})${at === 0 ? '' : ` ${at + 1}`}`, piece] as const),
    ),
  )
  return Object.fromEntries(cells)
}

function piecesOf(text: string): string[] {
  const characters = [...text]
  if (text.length <= longestCell) return [text]
  const pieces: string[] = []
  for (let at = 0; at < characters.length; at += longestCell / 2)
    pieces.push(characters.slice(at, at + longestCell / 2).join(''))
  return pieces
}

function addTable(
  workbook: ReturnType<typeof newWorkbook>,
  kind: SheetKind,
  first: readonly string[],
  rows: readonly Row[],
): void {
  const columns = new Set([...first, ...rows.flatMap((row) => Object.keys(row))])
  addSheet(
    workbook,
    sheetNames[kind],
    [...columns].map((header) => ({
      header,
      width: header.startsWith('text') ? 70 : 18,
      value: (row: Row) => row[header] ?? null,
    })),
    rows,
  )
}
