import { matchRoutes, type RouteObject, type ServerBuild } from 'react-router'

type Manifest = ServerBuild['routes']

function childrenOf(routes: Manifest, parentId: string | undefined): RouteObject[] {
  return Object.values(routes).flatMap((route): RouteObject[] => {
    if (!route || route.parentId !== parentId) return []
    const { id, path, index } = route
    return index ? [{ id, path, index }] : [{ id, path, children: childrenOf(routes, id) }]
  })
}

/**
 * Gives the pattern that a path belongs to, `/zelfscans/:id` for `/zelfscans/8f…`, for logs and measures: paths themselves may hold
 * tokens and names. What matches nothing is `none`.
 */
export function routePatterns(build: Pick<ServerBuild, 'routes'>): (path: string) => string {
  const routes = childrenOf(build.routes, undefined)
  return (path) => {
    const matches = matchRoutes(routes, path) ?? []
    const parts = matches.flatMap(({ route }) => route.path ?? [])
    if (matches.length === 0 || parts.includes('*')) return 'none'
    return `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
  }
}
