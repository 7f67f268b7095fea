import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'

const { db } = await testDatabase()

/** Tables that no actor of the application ever reaches. */
const withoutSecurity = ['platform.migrations']

type Table = { name: string; secured: boolean; policies: number; open: boolean; mine: boolean }
const tables = await rowsOf<Table>(
  db,
  sql`select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      exists (select from aclexplode(c.relacl) a where a.grantee = 0) as open,
      pg_get_userbyid(c.relowner) = 'weerwerk_app' as mine
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
    order by 1`,
)
const secured = tables.filter(({ name }) => !withoutSecurity.includes(name))

test('the tables of the application are looked at', () => {
  expect(secured.length).toBeGreaterThan(20)
})

test.each(secured)('$name has row level security with a policy, and nothing is granted to everyone', (table) => {
  expect(table).toMatchObject({ secured: true, open: false, mine: false })
  expect(table.policies).toBeGreaterThan(0)
})

test('the application role has no rights on tables without row level security', async () => {
  const granted = await rowsOf<{ name: string }>(
    db,
    sql`select t as name from unnest(array[${sql.join(
      withoutSecurity.map((name) => sql`${name}`),
      sql`, `,
    )}]::text[]) t
      where has_table_privilege('weerwerk_app', t, 'select, insert, update, delete, truncate')`,
  )
  expect(granted).toEqual([])
})

test('the application role can not bypass row level security or log in by itself', async () => {
  const [role] = await rowsOf(
    db,
    sql`select rolsuper, rolbypassrls, rolcreaterole, rolcanlogin from pg_roles where rolname = 'weerwerk_app'`,
  )
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false })
})

test('nobody but the owner may execute a function that runs with the owner’s rights, unless it is granted by name', async () => {
  const open = await rowsOf<{ name: string }>(
    db,
    sql`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
        and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
  )
  expect(open).toEqual([])
})
