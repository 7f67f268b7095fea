import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { openCodes } from '../coding/book.ts'
import { choicesOf } from '../components/choices.ts'
import { ThreadForm } from '../components/thread-form.tsx'
import { ThreadInput } from '../input.ts'
import { pictureOf } from '../picture.ts'
import { createThread, proposedThreads } from '../service.ts'
import { fittingSubProject } from '../sub-projects.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new-thread'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const roundId = idOf(params)
  const proposals = await proposedThreads(ctx, roundId)
  const picture = await pictureOf(ctx, roundId)
  const choices = choicesOf(picture, await openCodes(ctx, picture.round.organisationId), web.language)
  const chosen = proposals[Number(new URL(request.url).searchParams.get('voorstel') ?? '-1')]
  return {
    roundId,
    choices,
    proposals: proposals.map(({ theme, norms, municipalities, spread, type, codes, fromScores, fromFindings }) => ({
      codes: codes.map(({ title }) => title),
      fromScores,
      fromFindings,
      theme,
      norms,
      count: municipalities.length,
      spread,
      type,
    })),
    values: {
      title: '',
      description: '',
      norms: chosen?.norms ?? [],
      municipalities: chosen?.municipalities ?? [],
      codes: chosen?.codes.map(({ id }) => id) ?? [],
      subProject: fittingSubProject(picture.framework.code, chosen?.norms ?? []),
      revision: 0,
    },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ThreadInput)
  if (!form.ok) return form.response
  try {
    const { id } = await createThread(ctx, idOf(params), form.value)
    return redirect(`/draden/${id}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewThread({ loaderData: { roundId, choices, proposals, values } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: `/rode-draden?ronde=${roundId}`, label: t.title }, { label: t.threads.make }]}
      />
      <PageHeader title={t.threads.make} />
      <Explain label={w.whatIsThis}>{t.explains.newThread}</Explain>
      <Audience label={w.whoSees}>{t.who.named}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <DataTable
        caption={t.threads.from}
        stacked
        rows={proposals.map((proposal, index) => ({ ...proposal, index }))}
        rowKey={({ index }) => String(index)}
        empty={t.threads.noProposals}
        columns={[
          { key: 'theme', header: t.theme, rowHeader: true, cell: ({ theme }) => theme },
          { key: 'norms', header: t.threads.norms, cell: ({ norms }) => norms.join(', ') },
          {
            key: 'spread',
            header: t.threads.municipalities,
            cell: ({ count, spread }) => (
              <>
                {count} <Badge tone="warning">{t.spreads[spread]}</Badge>
              </>
            ),
          },
          {
            key: 'from',
            header: t.traced.from,
            cell: ({ fromScores, fromFindings }) => t.traced.fromBoth(fromScores, fromFindings),
          },
          { key: 'codes', header: t.traced.codes, cell: ({ codes }) => codes.join(', ') || '–' },
          { key: 'type', header: t.columns.type, cell: ({ type }) => t.types[type] },
          {
            key: 'take',
            header: t.threads.take,
            cell: ({ index }) => <a href={`?voorstel=${index}`}>{t.threads.take}</a>,
          },
        ]}
      />
      <ThreadForm values={values} {...choices} />
    </>
  )
}
