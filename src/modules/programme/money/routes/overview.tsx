import { moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { shared } from '#ui/words'
import { linesByActivity, linesByPlace, linesBySource } from '../components/lines-of.ts'
import { MoneyHead } from '../components/money-head.tsx'
import { SumsTable } from '../components/sums-table.tsx'
import { readMoney } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/overview'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { programme, activities, sources, municipalities, money, budgetId, mayKeep } = await readMoney(
    ctx,
    idOf(params),
  )
  const t = texts[web.language]
  return {
    programme: { id: programme.id, title: programme.title },
    budgetId,
    mayKeep,
    isEmpty: money.rows.length === 0,
    total: money.total,
    waiting: money.waiting,
    activities: linesByActivity(activities, money, t.outside),
    sources: linesBySource(sources, money),
    places: linesByPlace(municipalities, money, t.forAll),
  }
})

export default function MoneyPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const base = `/programma/${it.programme.id}/geld`
  const figures = ['budget', 'realised', 'open', 'expected', 'forecast', 'left'] as const
  const shown = { base, budgetId: it.budgetId, total: it.total }
  return (
    <>
      <MoneyHead
        programme={it.programme}
        current="overview"
        title={t.title}
        intro={t.intro}
        explain={t.explain}
        actions={it.mayKeep && <ButtonLink href={`${base}/boekingen/nieuw`}>{t.newBooking}</ButtonLink>}
      />
      <Alert kind="info">{t.noLedger}</Alert>
      {it.waiting > 0 && (
        <Alert kind="warning">
          {t.waiting(it.waiting)} {t.waitingMeans} <a href={`${base}/boekingen?stand=waiting`}>{t.toWaiting}</a>
        </Alert>
      )}
      {it.isEmpty ? (
        <EmptyState title={t.nothingYet}>
          <p>{t.nothingHelp}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{t.totals}</h2>
          <DescriptionList
            items={figures.map((figure) => ({
              term: `${t.figures[figure]} (${t.figureHelp[figure]})`,
              value: <strong>{moneyText(language, it.total[figure])}</strong>,
            }))}
          />
          <Downloads
            label={w.download}
            items={[
              { href: `${base}/stand.xlsx`, label: t.spreadsheet },
              { href: `${base}/stand.csv`, label: t.csv },
            ]}
          />
          <SumsTable {...shown} caption={t.byActivity} what={t.activity} lines={it.activities} />
          <SumsTable {...shown} caption={t.bySource} what={t.source} lines={it.sources} />
          <SumsTable {...shown} caption={t.byMunicipality} what={t.municipality} lines={it.places} />
        </>
      )}
    </>
  )
}
