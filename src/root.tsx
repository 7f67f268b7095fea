import type { ReactNode } from 'react'
import { isRouteErrorResponse, Links, Outlet, useRouteLoaderData } from 'react-router'
import { webContext } from '#platform/web'
import type { Route } from './+types/root'
import { navFor } from './nav.ts'
import { Refused } from './pages/refused.tsx'
import { Shell } from './pages/shell.tsx'
import './ui/theme/app.css'

export const loader = ({ context, request }: Route.LoaderArgs) => {
  const { login, language, config } = context.get(webContext)
  const path = new URL(request.url).pathname
  if (!login) return { language, path, theme: null, fictitious: false, login: null, nav: [] }
  const { organisation, person, others, actor } = login
  return {
    language,
    path,
    theme: organisation.theme,
    fictitious: config.demo && organisation.fictitious,
    login: { person: person.name, organisation: organisation.name, organisationId: organisation.id, others },
    nav: navFor(actor, organisation.kind),
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  return (
    <html
      lang={root?.language ?? 'nl'}
      className={`voorbeeld-theme weerwerk-theme ${root?.theme ? `theme-${root.theme}` : ''}`}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Links />
      </head>
      <body className="utrecht-document">{children}</body>
    </html>
  )
}

export default function App({ loaderData }: Route.ComponentProps) {
  return (
    <Shell root={loaderData}>
      <Outlet />
    </Shell>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const root = useRouteLoaderData<typeof loader>('root')
  const status = isRouteErrorResponse(error) ? error.status : 500
  const refusal = isRouteErrorResponse(error) ? error.data : null
  return (
    <Shell root={root ?? null}>
      <Refused status={status} refusal={refusal} />
    </Shell>
  )
}
