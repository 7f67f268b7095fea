import type { MiddlewareHandler } from 'hono'

const ways = ['GET', 'HEAD', 'POST']
const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Pages are read, and sent forms: another way or another kind of body is refused before a page looks at it. */
export const formsOnly: MiddlewareHandler = async (c, next) => {
  if (!ways.includes(c.req.method)) return c.text('Dit kan niet op deze manier.', 405, { allow: ways.join(', ') })
  const [kind = ''] = (c.req.header('content-type') ?? '').toLowerCase().split(';')
  if (c.req.method === 'POST' && kind && !kinds.includes(kind.trim()))
    return c.text('Dit is geen formulier van deze site.', 415)
  return next()
}
