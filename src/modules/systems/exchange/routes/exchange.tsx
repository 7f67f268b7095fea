import { allows } from '#platform/access'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { districtOf } from '../../catalogue/district.ts'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { texts as importing } from '../../importing/texts.ts'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/exchange'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  return { menu: menuOf(ctx), mayImport: allows(ctx, may.propose, districtOf(ctx)) }
})

export default function ExchangePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const { link, linkHelp } = useTexts(importing)
  const w = useTexts(shared)
  return (
    <>
      <SourcesMenu entries={it.menu} current="exchange" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.everyone}</Audience>
      <h2>{t.takeOut}</h2>
      <Downloads
        label={w.download}
        items={[
          { href: '/bronnen/uitwisselen.xlsx', label: t.workbook },
          { href: '/bronnen/uitwisselen.csv', label: t.csv },
        ]}
      />
      {it.mayImport && (
        <>
          <h2>{link}</h2>
          <p>{linkHelp}</p>
          <ButtonLink href="/bronnen/uitwisselen/inlezen">{link}</ButtonLink>
        </>
      )}
    </>
  )
}
