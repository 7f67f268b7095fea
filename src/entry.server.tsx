import { renderToReadableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { isAppError } from '#platform/errors'
import { log } from '#platform/log'
import { webContext } from '#platform/web'

export { setUp, start } from './server/start.ts'

/** Renders a page as a whole: a board member on a slow line gets it in one piece, and without JavaScript it is complete. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
) {
  const { nonce } = loadContext.get(webContext)
  const stream = await renderToReadableStream(
    <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
    { nonce },
  )
  await stream.allReady
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(stream, { status, headers })
}

/** A bug in a loader, action or component: to the log with the number of the request; the user sees that number. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted || isAppError(error)) return
  log.error({ err: error, requestId: context.get(webContext).requestId }, 'page failed')
}
