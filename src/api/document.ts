import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnv } from '#platform/api'
import type { Config } from '#platform/config'

/** The whole version, in the document and in a header of every answer; docs/api.md says what counts as a new one. */
export const apiVersion = '1.0.0'
/** Where the API is; the major version is in it. */
export const apiPath = '/api/v1'

const open = {
  'access-control-allow-origin': { description: 'for everyone', schema: { type: 'string' as const } },
}
/** The two documents that need no token. */
export const documentRoute = createRoute({
  method: 'get',
  path: '/openapi.json',
  tags: ['documentation'],
  operationId: 'readOpenapi',
  security: [],
  responses: {
    200: {
      description: 'This document',
      headers: open,
      content: { 'application/json': { schema: z.looseObject({}) } },
    },
  },
})
export const glossaryRoute = createRoute({
  method: 'get',
  path: '/glossary',
  tags: ['documentation'],
  operationId: 'readGlossary',
  security: [],
  responses: {
    200: {
      description: 'The words of this API in Dutch and English, as SKOS',
      headers: open,
      content: { 'application/ld+json': { schema: z.looseObject({}) } },
    },
  },
})

/** The OpenAPI document of everything that was added to an API. */
export function documentOf(api: OpenAPIHono<ApiEnv>, { baseUrl }: Pick<Config, 'baseUrl'>) {
  const document = api.getOpenAPIDocument({
    openapi: '3.0.3',
    info: {
      title: 'Weerwerk',
      version: apiVersion,
      description: 'Norm frameworks, self-scans and common threads. Names are in the glossary at /glossary.',
      contact: { name: 'Weerwerk', url: `${baseUrl}/beveiliging`, email: 'weerwerk@example.org' },
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    servers: [{ url: `${baseUrl}${apiPath}` }],
    security: [{ bearer: [] }],
  })
  const versionHeader = { description: 'The whole version of the API', schema: { type: 'string' as const } }
  for (const item of Object.values(document.paths ?? {}))
    for (const operation of Object.values(item))
      for (const response of responsesOf(operation))
        response.headers = { ...response.headers, 'API-Version': versionHeader }
  return document
}

type Answer = { headers?: Record<string, unknown> }
const responsesOf = (operation: unknown): Answer[] =>
  typeof operation === 'object' && operation !== null && 'responses' in operation
    ? Object.values(operation.responses as Record<string, Answer>)
    : []
