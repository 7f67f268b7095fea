import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { findTemplates } from '../keeping.ts'
import { letterKinds } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const found = await findTemplates(ctx)
  const changed = (kind: string, language: string) =>
    found.find((one) => one.kind === kind && one.language === language)?.changedAt?.toISOString() ?? null
  return {
    menu: menuOf(ctx),
    kinds: letterKinds.map((kind) => ({ kind, nl: changed(kind, 'nl'), en: changed(kind, 'en') })),
  }
})

type Row = Route.ComponentProps['loaderData']['kinds'][number]

export default function LetterTemplates({ loaderData: { menu, kinds } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <ScreeningMenu entries={menu} current="templates" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <ButtonGroup>
        <ButtonLink href="/screening/brieven/meer">{t.batch.link}</ButtonLink>
      </ButtonGroup>
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        empty={null}
        rows={kinds}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: t.kind, rowHeader: true, cell: ({ kind }) => t.kinds[kind] },
          { key: 'nl', header: t.languages.nl, cell: (row) => <OneText row={row} language="nl" /> },
          { key: 'en', header: t.languages.en, cell: (row) => <OneText row={row} language="en" /> },
        ]}
      />
    </>
  )
}

function OneText({ row, language }: { row: Row; language: 'nl' | 'en' }) {
  const t = useTexts(texts)
  const reader = useLanguage()
  const changed = row[language]
  const label = `${t.kinds[row.kind]}, ${t.languages[language]}`
  return (
    <a
      href={`/screening/brieven/${row.kind}/${language}`}
      aria-label={`${label}: ${changed ? t.own(dateText(reader, changed)) : t.standard}`}
    >
      {changed ? t.own(dateText(reader, changed)) : t.standard}
    </a>
  )
}
