import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { counted, inParts, type Tell } from '#platform/progress'
import type { StaffRow } from './model.ts'
import type { ChangedEmployment, Kept, StaffPlan } from './plan.ts'

type Confirmed = { endMissing: ReadonlySet<string>; endUnits: ReadonlySet<string>; lastDay: string }
type Place = { tx: Tx; organisationId: string; plan: StaffPlan; kept: Kept; tell: Tell }

/** Rows in one statement: few enough to tell how far it is, many enough to be quick. */
const partSize = 250

const asRows = (rows: readonly object[]) => JSON.stringify(rows)

/**
 * Carries out a plan. New people and employments go in parts, so that it can be told how far it is: of all rows to write, how many are
 * written.
 */
export async function applyPlan(place: Place, confirmed: Confirmed): Promise<void> {
  const unitIds = await saveUnits(place)
  const { personIds, unknown } = knownPeople(place)
  const { added, changed, ended } = place.plan
  const total = unknown.length + added.length + changed.length + ended.length
  const told = counted(place.tell, total)
  await told(0)
  await savePeople(place, unknown, told)
  await saveEmployments(place, { unitIds, personIds, told })
  await endMissing(place, confirmed)
}

/** New units, and changes of known ones. @returns ids by code */
async function saveUnits({ tx, organisationId, plan, kept }: Place): Promise<Map<string, string>> {
  const { added, changed } = plan.units
  const ids = new Map(kept.units.map(({ code, id }) => [code, id]))
  for (const { code } of added) ids.set(code, crypto.randomUUID())
  const parentOf = (parent: string | null) => (parent === null ? null : (ids.get(parent) ?? null))
  if (added.length > 0)
    await tx.db.execute(sql`insert into organisations.units (id, organisation_id, parent_id, code, name)
      select id, ${organisationId}::uuid, parent, code, name from jsonb_to_recordset(${asRows(
        added.map(({ code, name, parent }) => ({ id: ids.get(code), code, name, parent: parentOf(parent) })),
      )}::jsonb) as given(id uuid, parent uuid, code text, name text)`)
  const moved = changed.map(({ id, row, fields }) => ({
    id,
    name: row.name,
    moves: fields.some(({ field }) => field === 'parent'),
    parent: parentOf(row.parent),
  }))
  if (moved.length > 0)
    await tx.db.execute(sql`update organisations.units u set name = given.name, ends_on = null,
        parent_id = case when given.moves then given.parent else u.parent_id end
      from jsonb_to_recordset(${asRows(moved)}::jsonb) as given(id uuid, name text, moves boolean, parent uuid)
      where u.id = given.id and u.organisation_id = ${organisationId}::uuid`)
  return ids
}

type Unknown = { id: string; name: string; mail: string }
type Told = (rows: number) => Promise<void>

/** Ids by personnel number, of everyone kept or in the file, and the people who were not there. */
function knownPeople({ plan, kept }: Place): { personIds: Map<string, string>; unknown: Unknown[] } {
  const byMail = new Map(kept.people)
  for (const { id, mail } of corrections(plan)) if (mail) byMail.set(mail, id)
  const unknown: Unknown[] = []
  for (const { name, mail } of plan.added) {
    if (byMail.has(mail)) continue
    const id = crypto.randomUUID()
    byMail.set(mail, id)
    unknown.push({ id, name, mail })
  }
  const personIds = new Map(kept.employments.map(({ number, personId }) => [number, personId]))
  for (const { number, mail } of plan.added) personIds.set(number, byMail.get(mail) ?? '')
  return { personIds, unknown }
}

/** New people, and corrected names and mails. */
async function savePeople({ tx, plan }: Place, unknown: readonly Unknown[], told: Told): Promise<void> {
  const corrected = corrections(plan)
  if (corrected.length > 0)
    await tx.db.execute(sql`update organisations.people p set name = coalesce(given.name, p.name), mail = coalesce(given.mail, p.mail)
      from jsonb_to_recordset(${asRows(corrected)}::jsonb) as given(id uuid, name text, mail text) where p.id = given.id`)
  const save = (part: readonly Unknown[]) =>
    tx.db.execute(sql`insert into organisations.people (id, name, mail, created_at)
      select id, name, mail, ${tx.now.toISOString()}::timestamptz
      from jsonb_to_recordset(${asRows(part)}::jsonb) as given(id uuid, name text, mail text)`)
  await inParts(unknown, save, { size: partSize, told })
}

const corrections = ({ changed, ended }: StaffPlan) => [...changed, ...ended].flatMap(correction)

/** A person with two employments is corrected once. */
function correction({ personId: id, fields }: ChangedEmployment, index: number, all: readonly ChangedEmployment[]) {
  const after = (wanted: 'name' | 'mail') => fields.find(({ field }) => field === wanted)?.after ?? null
  const it = { id, name: after('name'), mail: after('mail') }
  const isFirst = all.findIndex(({ personId }) => personId === id) === index
  return isFirst && (it.name !== null || it.mail !== null) ? [it] : []
}

type Ids = { unitIds: ReadonlyMap<string, string>; personIds: ReadonlyMap<string, string>; told: Told }

async function saveEmployments({ tx, organisationId, plan }: Place, { unitIds, personIds, told }: Ids): Promise<void> {
  const fieldsOf = (row: StaffRow) => ({
    unit: row.unitCode === null ? null : (unitIds.get(row.unitCode) ?? null),
    manager: row.manager === null ? null : (personIds.get(row.manager) ?? null),
    function: row.function,
    kind: row.kind,
    starts: row.startsOn,
    ends: row.endsOn,
  })
  const added = plan.added.map((row) => ({ number: row.number, person: personIds.get(row.number), ...fieldsOf(row) }))
  const save = (part: readonly (typeof added)[number][]) =>
    tx.db.execute(sql`insert into organisations.employments
        (organisation_id, person_id, unit_id, manager_id, number, function, kind, starts_on, ends_on)
      select ${organisationId}::uuid, person, unit, manager, number, function, kind, starts, ends
      from jsonb_to_recordset(${asRows(part)}::jsonb)
        as given(number text, person uuid, unit uuid, manager uuid, function text, kind text, starts date, ends date)`)
  await inParts(added, save, { size: partSize, told })
  const changed = [...plan.changed, ...plan.ended].map(({ id, row, fields }) => {
    const has = (wanted: string) => fields.some(({ field }) => field === wanted)
    return { id, ...fieldsOf(row), leads: has('manager'), ending: has('endsOn') }
  })
  if (changed.length > 0)
    await tx.db.execute(sql`update organisations.employments e set unit_id = given.unit, function = given.function, kind = given.kind,
        manager_id = case when given.leads then given.manager else e.manager_id end, starts_on = given.starts,
        ends_on = case when given.ending then given.ends else e.ends_on end
      from jsonb_to_recordset(${asRows(changed)}::jsonb) as given(id uuid, unit uuid, manager uuid, leads boolean, function text,
        kind text, starts date, ends date, ending boolean)
      where e.id = given.id and e.organisation_id = ${organisationId}::uuid`)
  await told(changed.length)
}

/** What was not in the file ends only as far as it was confirmed; who had yet to start never did. */
async function endMissing({ tx, organisationId, plan }: Place, confirmed: Confirmed): Promise<void> {
  const numbers = plan.missing.map(({ number }) => number).filter((number) => confirmed.endMissing.has(number))
  if (numbers.length > 0)
    await tx.db.execute(sql`update organisations.employments set ends_on = greatest(${confirmed.lastDay}::date, starts_on)
      where organisation_id = ${organisationId}::uuid and number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))`)
  const units = plan.units.missing.map(({ code }) => code).filter((code) => confirmed.endUnits.has(code))
  if (units.length > 0)
    await tx.db.execute(sql`update organisations.units set ends_on = ${confirmed.lastDay}::date
      where organisation_id = ${organisationId}::uuid and code in (select jsonb_array_elements_text(${JSON.stringify(units)}::jsonb))`)
}
