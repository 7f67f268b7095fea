import { OpenAPIHono } from '@hono/zod-openapi'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'

export function createApi(_deps: { database: Database; config: Config }) {
  return new OpenAPIHono()
}
