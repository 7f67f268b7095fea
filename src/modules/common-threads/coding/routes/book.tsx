import { redirect } from 'react-router'
import { allows, personOf } from '#platform/access'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { readBook, startBook } from '../book.ts'
import { AgreementPart } from '../components/agreement-part.tsx'
import { agreementLines, titlesOf } from '../components/shown.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/book'

export const loader = page(async ({ ctx, web }: WithCtx<Route.LoaderArgs>) => {
  const book = await readBook(ctx)
  return {
    codes: book.codes.map(({ id, title, description, municipalities, items, retiredAt }) => ({
      id,
      title,
      description,
      municipalities,
      items,
      isRetired: retiredAt !== null,
    })),
    pairs: book.agreement.pairs,
    lines: agreementLines(book.agreement, titlesOf(book.codes), texts[web.language].agreement.overall),
    acceptance: book.acceptance,
    items: book.items,
    waiting: book.waiting,
    mayKeep: allows(ctx, may.keepCodes, { organisationId: personOf(ctx).organisationId }),
  }
})

export const action = page(async ({ ctx }: WithCtx<Route.ActionArgs>) => {
  await startBook(ctx)
  return redirect('/codeboek')
})

export default function CodeBook({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { codes, pairs, lines, acceptance, mayKeep } = loaderData
  const count = ({ taken, proposed }: { taken: number; proposed: number }) =>
    proposed === 0 ? t.acceptance.none : t.acceptance.count(taken, proposed)
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          codes.length > 0 && (
            <ButtonGroup>
              <ButtonLink href="/codeboek/coderen">{t.toItems}</ButtonLink>
              {mayKeep && (
                <ButtonLink href="/codeboek/nieuw" kind="secondary">
                  {t.add}
                </ButtonLink>
              )}
            </ButtonGroup>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {codes.length > 0 && <Alert kind="info">{t.waiting(loaderData.waiting, loaderData.items)}</Alert>}
      <DataTable
        caption={t.codes}
        stacked
        rows={codes}
        rowKey={({ id }) => id}
        empty={<EmptyBook mayKeep={mayKeep} />}
        columns={[
          {
            key: 'title',
            header: t.code,
            rowHeader: true,
            cell: ({ id, title }) => <a href={`/codeboek/${id}`}>{title}</a>,
          },
          { key: 'what', header: t.form.description, cell: ({ description }) => description },
          {
            key: 'municipalities',
            header: t.municipalities,
            numeric: true,
            cell: ({ municipalities }) => municipalities,
          },
          { key: 'items', header: t.items, numeric: true, cell: ({ items }) => items },
          {
            key: 'state',
            header: t.state,
            cell: ({ isRetired }) => (
              <Badge tone={isRetired ? 'neutral' : 'ok'}>{isRetired ? t.retired : t.open}</Badge>
            ),
          },
        ]}
      />
      {codes.length > 0 && (
        <>
          <Downloads
            label={w.download}
            items={[
              { href: '/codeboek/codes.xlsx', label: t.spreadsheet },
              { href: '/codeboek/codes.csv', label: t.csv },
            ]}
          />
          <p>
            <a href="/codeboek/nieuwe-codes">{t.newCodes.title}</a>
          </p>
          <AgreementPart pairs={pairs} lines={lines} />
          <h2>{t.acceptance.title}</h2>
          <p>{t.acceptance.explain}</p>
          <DescriptionList
            items={[
              { term: t.acceptance.shown, value: count(acceptance.shown) },
              { term: t.acceptance.hidden, value: count(acceptance.hidden) },
            ]}
          />
        </>
      )}
    </>
  )
}

function EmptyBook({ mayKeep }: { mayKeep: boolean }) {
  const t = useTexts(texts)
  return (
    <EmptyState
      title={t.none}
      action={
        mayKeep && (
          <form method="post">
            <Button name="do" value="start">
              {t.start}
            </Button>
          </form>
        )
      }
    >
      <p>{t.noneHelp}</p>
    </EmptyState>
  )
}
