import { matchRoutes, type RouteObject, type ServerBuild } from 'react-router'

type Manifest = ServerBuild['routes']

function childrenOf(routes: Manifest, parentId: string | undefined): RouteObject[] {
  return Object.values(routes).flatMap((route): RouteObject[] => {
    if (!route || route.parentId !== parentId) return []
    const { id, path, index } = route
    return index ? [{ id, path, index }] : [{ id, path, children: childrenOf(routes, id) }]
  })
}

const firstOf = (path: string) =>
  path
    .split('/')
    .find((part) => part !== '')
    ?.toLowerCase() ?? ''
const isFixed = (part: string) => part !== '' && !/^[:*]/.test(part)

/**
 * The routes that a path can belong to, by its first part: matching looks at every route that it is given, each time, and that
 * costs a millisecond for all of them.
 */
function byFirstPart(routes: readonly RouteObject[]): (path: string) => RouteObject[] {
  const [root, ...others] = routes
  if (!root?.children || root.path || others.length > 0) return () => [...routes]
  const { children, ...rest } = root
  const first = (route: RouteObject) => firstOf(route.path ?? '')
  const open = children.filter((route) => !isFixed(first(route)))
  const known = new Map(
    [...new Set(children.map(first).filter(isFixed))].map((part) => [
      part,
      [{ ...rest, children: children.filter((route) => first(route) === part || open.includes(route)) } as RouteObject],
    ]),
  )
  const unknown = [{ ...rest, children: open } as RouteObject]
  return (path) => known.get(firstOf(path)) ?? unknown
}

/**
 * Gives the pattern that a path belongs to, `/zelfscans/:id` for `/zelfscans/8f…`, for logs and measures: paths themselves may hold
 * tokens and names. What matches nothing is `none`.
 */
export function routePatterns(build: Pick<ServerBuild, 'routes'>): (path: string) => string {
  const routesFor = byFirstPart(childrenOf(build.routes, undefined))
  return (path) => {
    const matches = matchRoutes(routesFor(path), path) ?? []
    const parts = matches.flatMap(({ route }) => route.path ?? [])
    if (matches.length === 0 || parts.includes('*')) return 'none'
    return `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
  }
}
