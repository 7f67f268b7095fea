import { redirect } from 'react-router'
import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { may } from '../../connections/policy.ts'
import { menuOf } from '../../menu.ts'
import { matrixPath } from '../components/matrix-table.tsx'
import { readSharing, shareConnections, stopSharing } from '../sharing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/sharing'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  return {
    ...{ menu: menuOf(ctx), ...(await readSharing(ctx)) },
    mayShare: allows(ctx, may.shareConnections, personOf(ctx)),
    done: (['gedeeld', 'gestopt'] as const).find((what) => asked.has(what)) ?? null,
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const isSharing = (await request.formData()).get('share') === 'yes'
  await (isSharing ? shareConnections(ctx) : stopSharing(ctx))
  return redirect(`${matrixPath}/delen?${isSharing ? 'gedeeld' : 'gestopt'}`)
})

export default function SharingPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts).sharing
  const w = useTexts(shared)
  const language = useLanguage()
  const isShared = it.since !== null
  return (
    <>
      <SourcesMenu entries={it.menu} current="matrix" below={t.title} />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.done && (
        <Alert kind="ok" live>
          {it.done === 'gedeeld' ? t.shared : t.stopped}
        </Alert>
      )}
      <p>
        <strong>{it.since === null ? t.isNot : t.isShared(dateText(language, it.since))}</strong>
      </p>
      {it.mayShare ? (
        <form method="post">
          <Button name="share" value={isShared ? 'no' : 'yes'} kind={isShared ? 'secondary' : 'primary'}>
            {isShared ? t.stop : t.share}
          </Button>
        </form>
      ) : (
        <p>{t.mayNot}</p>
      )}
      <Told title={t.seen} items={t.seenItems} />
      <Told title={t.unseen} items={t.unseenItems} />
      <Told title={t.always} items={t.alwaysItems} />
      <p>{t.ends}</p>
    </>
  )
}

const Told = ({ title, items }: { title: string; items: readonly string[] }) => (
  <section>
    <h2>{title}</h2>
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </section>
)
