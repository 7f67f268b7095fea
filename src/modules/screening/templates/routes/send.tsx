import { redirect } from 'react-router'
import { choicesOf } from '#platform/lists'
import { Markdown } from '#platform/markdown-field'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { SendLetter } from '../input.ts'
import { lettersFor, sendLetter } from '../sending.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/send'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { name, letters } = await lettersFor(ctx, id, web.config.baseUrl)
  const { brief } = choicesOf(request, ['brief'])
  return {
    ...{ menu: menuOf(ctx), id, name, kinds: letters.map(({ kind }) => kind) },
    letter: letters.find(({ kind }) => kind === brief) ?? null,
    isMailed: new URL(request.url).searchParams.has('gestuurd'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, SendLetter)
  if (!form.ok) return form.response
  const { kind, way } = form.value
  await sendLetter(ctx, id, form.value)
  const here = `/screening/dossiers/${id}/brieven`
  return redirect(way === 'mail' ? `${here}?gestuurd` : `${here}/${kind}`)
})

export default function SendLetterPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={it.menu} current="files" below={t.send.title} />
      <PageHeader title={`${t.send.title}: ${it.name}`} intro={t.send.intro} />
      <Explain label={w.whatIsThis}>{t.send.explain}</Explain>
      <Audience label={w.whoSees}>{t.send.who}</Audience>
      {it.isMailed && (
        <Alert kind="ok" live>
          {t.send.mailed}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p>
        <a href={`/screening/dossiers/${it.id}`}>{t.send.back}</a>
      </p>
      {it.kinds.length === 0 ? (
        <EmptyState title={t.send.none}>
          <p>{t.send.noneHelp}</p>
        </EmptyState>
      ) : (
        <nav aria-labelledby="which-letter">
          <h2 id="which-letter">{t.send.which}</h2>
          <ul>
            {it.kinds.map((kind) => (
              <li key={kind}>
                <a
                  href={`/screening/dossiers/${it.id}/brieven?brief=${kind}`}
                  aria-current={kind === it.letter?.kind ? 'true' : undefined}
                >
                  {t.kinds[kind]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {it.letter && <Filled letter={it.letter} />}
    </>
  )
}

function Filled({ letter }: { letter: NonNullable<Route.ComponentProps['loaderData']['letter']> }) {
  const t = useTexts(texts)
  const { kind, language, subject, body } = letter
  return (
    <section aria-labelledby="letter-title">
      <h2 id="letter-title">{t.kinds[kind]}</h2>
      <div className="ww-preview" lang={language}>
        <p>
          <strong>{subject}</strong>
        </p>
        <Markdown text={body} level={3} />
      </div>
      {kind === 'own-page' && <p>{t.send.newLink}</p>}
      <p>
        <a href={`/screening/brieven/${kind}/${language}`}>{t.send.change}</a>
      </p>
      <form method="post">
        <input type="hidden" name="kind" value={kind} />
        <ButtonGroup>
          {letter.ways.map((way) => (
            <Button key={way} name="way" value={way} kind={way === 'mail' ? 'primary' : 'secondary'}>
              {t.send[way]}
            </Button>
          ))}
        </ButtonGroup>
      </form>
    </section>
  )
}
