import { isRefusal } from '#platform/refusal'
import { useReason, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { texts } from './texts.ts'

/** What a user sees instead of a page: why, and a way out. A form that was sent after the login ended is kept. */
export function Refused({ status, refusal }: { status: number; refusal: unknown }) {
  const t = useTexts(texts).refused
  const words = useReason()
  const known = isRefusal(refusal) ? refusal : null
  const title = t.titles[status] ?? t.titles[500] ?? ''
  const reason = known ? words(known.reason) : status === 404 ? words('page.not_found') : t.bug
  return (
    <>
      <PageHeader title={title} />
      {known?.replay ? (
        <LogInAgain replay={known.replay} />
      ) : (
        <Alert kind={status === 500 ? 'error' : 'warning'}>{reason}</Alert>
      )}
      <p>
        <ButtonLink href="/" kind="secondary">
          {t.home}
        </ButtonLink>
      </p>
    </>
  )
}

function LogInAgain({ replay }: { replay: { action: string; fields: [string, string][]; files: string[] } }) {
  const t = useTexts(texts)
  return (
    <>
      <Alert kind="warning">{t.refused.lost}</Alert>
      {replay.files.length > 0 && (
        <p>
          {t.refused.files} {replay.files.join(', ')}
        </p>
      )}
      <form method="post" action="/inloggen">
        <input type="hidden" name="replay" value={JSON.stringify(replay)} />
        <Button>{t.logIn}</Button>
      </form>
    </>
  )
}
