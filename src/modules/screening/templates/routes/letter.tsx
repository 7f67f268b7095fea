import { notFound } from '#platform/errors'
import { Markdown } from '#platform/markdown-field'
import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Downloads } from '#ui/downloads'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { lettersFor } from '../sending.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/letter'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { letters } = await lettersFor(ctx, id, web.config.baseUrl)
  const letter = letters.find(({ kind, ways }) => kind === params.kind && ways.includes('letter'))
  if (!letter) throw notFound('page')
  return { menu: menuOf(ctx), id, letter }
})

/** A letter to print: on paper the letter alone. */
export default function LetterPage({ loaderData: { menu, id, letter } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <div className="ww-screen-only">
        <ScreeningMenu entries={menu} current="files" below={t.kinds[letter.kind]} />
        <Explain label={w.whatIsThis}>{t.send.explain}</Explain>
        <Audience label={w.whoSees}>{t.send.who}</Audience>
        <p>{t.send.print}</p>
        <Downloads
          label={w.download}
          items={[{ href: `/screening/dossiers/${id}/brieven/${letter.kind}/brief.docx`, label: t.send.word }]}
        />
        <p>
          <a href={`/screening/dossiers/${id}`}>{t.send.back}</a>
        </p>
      </div>
      <article className="ww-letter" lang={letter.language}>
        <PageHeader title={letter.subject} />
        <Markdown text={letter.body} level={2} />
      </article>
    </>
  )
}
