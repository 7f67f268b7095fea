import { aDistrict, aMember, type TestDistrict } from '#modules/organisations'
import type { PersonActor, Role } from '#platform/access'
import { type Config, readConfig } from '#platform/config'
import type { Ctx, Database } from '#platform/db'
import { createApiToken, ensureAccount } from '#platform/login'
import { ctxFor } from '#platform/testing'
import { createApi } from './app.ts'

export const config: Config = { ...readConfig({}), baseUrl: 'https://weerwerk.example' }

export type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
type Someone = { send: Send; ctx: Ctx; actor: PersonActor; district: TestDistrict }

/**
 * People who call the API with a token of their own. A body is sent as JSON unless it is a form, bytes or text, which bear their own
 * content type.
 */
export function callers(database: Database) {
  const api = createApi({ database, config })

  async function by(actor: PersonActor): Promise<{ send: Send; ctx: Ctx }> {
    await ensureAccount(database.db, actor.personId, `${actor.personId}@example.org`)
    const ctx = ctxFor(database.db, actor, new Date())
    const { token } = await createApiToken(ctx, { name: 'test', days: 1 })
    const send: Send = async (method, path, body, headers = {}) => {
      const isJson = body !== undefined && !(body instanceof FormData || body instanceof Uint8Array)
      return api.request(path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(isJson ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : bodyOf(body) }),
      })
    }
    return { send, ctx }
  }

  /** Someone with a role, at the district itself or at its first municipality; a new district unless one is given. */
  async function as(role: Role, at: 'district' | 'municipality', known?: TestDistrict): Promise<Someone> {
    const district = known ?? (await aDistrict(database.db))
    const organisationId = at === 'district' ? district.districtId : (district.municipalities[0]?.id ?? '')
    const actor = await aMember(database.db, { organisationId, districtId: district.districtId }, role)
    return { ...(await by(actor)), actor, district }
  }
  return { api, as, by }
}

const bodyOf = (body: unknown): BodyInit =>
  body instanceof Uint8Array ? new Uint8Array(body) : body instanceof FormData ? body : String(body)
