import { getTableColumns, is, sql } from 'drizzle-orm'
import { CasingCache } from 'drizzle-orm/casing'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'

const { db } = await testDatabase()

const modules = import.meta.glob<Record<string, unknown>>('../../**/schema.ts', { eager: true })
const tables = Object.entries(modules).flatMap(([file, module]) =>
  Object.values(module).flatMap((it) => (is(it, PgTable) ? [{ file, table: it }] : [])),
)

/** PostgreSQL's own name of a type, as `information_schema` gives it. */
const ownName: Record<string, string> = {
  integer: 'int4',
  bigint: 'int8',
  smallint: 'int2',
  boolean: 'bool',
  'double precision': 'float8',
  'timestamp with time zone': 'timestamptz',
  serial: 'int4',
  bigserial: 'int8',
}
function familyOf(type: string): string {
  if (type.endsWith('[]')) return `_${familyOf(type.slice(0, -2))}`
  const plain = type.replace(/ ?\(.*?\)/, '')
  return ownName[plain] ?? plain
}

type Column = { name: string; type: string; isNullable: boolean }
const lines = (columns: Column[]) =>
  columns.map(({ name, type, isNullable }) => `${name} ${type}${isNullable ? ' null' : ''}`).sort()

function drizzleColumns(table: PgTable): string[] {
  const casing = new CasingCache('snake_case')
  return lines(
    Object.values(getTableColumns(table)).map((column) => ({
      name: casing.getColumnCasing(column),
      type: familyOf(column.getSQLType()),
      isNullable: !column.notNull,
    })),
  )
}

async function databaseColumns(schema: string, name: string): Promise<string[]> {
  const found = await rowsOf<Column>(
    db,
    sql`select column_name as name, udt_name as type, is_nullable = 'YES' as "isNullable" from information_schema.columns
      where table_schema = ${schema} and table_name = ${name}`,
  )
  return lines(found)
}

test('tables of every module are found', () => {
  expect(tables.length).toBeGreaterThan(20)
})

test.each(tables.map(({ file, table }) => ({ file, table, ...getTableConfig(table) })))(
  '$schema.$name is the same in $file and in the migrations: columns, types and what may be empty',
  async ({ table, schema = 'public', name }) => {
    expect(drizzleColumns(table)).toEqual(await databaseColumns(schema, name))
  },
)
