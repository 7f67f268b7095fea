import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allows, personOf } from '#platform/access'
import type { Ctx, Part } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'

/**
 * `files` are those about the person that run; `asked` the checks for which they have to do something; `outdated` the functions that HR
 * and security assess again since another version of the model holds.
 */
export type ScreeningTodo = { files: number; asked: number; toAssess: number; replies: number; outdated: number }

const waits = sql`c.state in ('open', 'requested') and c.round = (select max(l.round) from screening.checks l
  where l.file_id = c.file_id and l.code = c.code)`
// What was scored with another version of the model than the one that holds: the same as isOutdated of the functions.
const outdated = (districtId: string | null, today: string) => sql`(select count(*)::int from screening.profiles p
    join screening.assessments a on a.profile_id = p.id and a.state in ('draft', 'proposed', 'approved')
      and a.number = (select max(n.number) from screening.assessments n where n.profile_id = p.id)
  where p.organisation_id = app.organisation() and p.ended_on is null
    and a.model_id <> (select screening.model_on(${districtId}::uuid, ${today}::date)))`
const isForPerson = sql`exists (select from screening.models m, jsonb_array_elements(m.content -> 'checks') k
  where m.id = f.model_id and k ->> 'code' = c.code and k ->> 'actor' = 'person')`

const Rows = z.array(
  z.object({ files: z.int(), asked: z.int(), toAssess: z.int(), replies: z.int(), outdated: z.int() }),
)
const nothing: ScreeningTodo = { files: 0, asked: 0, toAssess: 0, replies: 0, outdated: 0 }

/** What screening asks of the actor now; row level security shows what is theirs. */
export function screeningTodo(ctx: Ctx): Part<ScreeningTodo> {
  const { personId, organisationId, districtId, roles } = personOf(ctx)
  const mine = sql`f.person_id = ${personId}::uuid and f.organisation_id = ${organisationId}::uuid and f.state <> 'ended'`
  const answers = roles.includes('integrity-officer')
  const assesses = allows(ctx, may.assessFunctions, { organisationId })
  const toAssess = (table: string, state: string) =>
    sql`(select count(*)::int from screening.${sql.raw(table)} where assessor_id = ${personId}::uuid
        and organisation_id = ${organisationId}::uuid and state = ${state}`
  const query = sql`select (select count(*)::int from screening.files f where ${mine}) as files,
        (select count(*)::int from screening.files f join screening.checks c on c.file_id = f.id
          where ${mine} and ${waits} and ${isForPerson}) as asked,
        ${toAssess('declarations', 'submitted')} and replaced_at is null) + ${toAssess('gifts', 'asked')}) as "toAssess",
        case when ${answers} then (select count(*)::int from screening.replies
          where organisation_id = ${organisationId}::uuid and answered_at is null) else 0 end as replies,
        case when ${assesses} then ${outdated(districtId, dayOf(ctx.now))} else 0 end as outdated`
  return { query, read: (rows) => Rows.parse(rows)[0] ?? nothing }
}
