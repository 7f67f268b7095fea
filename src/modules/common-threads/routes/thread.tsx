import { redirect } from 'react-router'
import { z } from 'zod'
import { newActionAddress, readRound } from '#modules/assessments'
import { nodeOf, textIn } from '#modules/frameworks'
import { allows } from '#platform/access'
import { invalid, isAppError } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { openCodes } from '../coding/book.ts'
import { choicesOf } from '../components/choices.ts'
import { RobustBadge } from '../components/robust-badge.tsx'
import { ThreadForm } from '../components/thread-form.tsx'
import { tracedShown } from '../components/traced-data.ts'
import { TracedPart } from '../components/traced-part.tsx'
import { ThreadInput } from '../input.ts'
import { may } from '../policy.ts'
import { roundPicture } from '../round-picture.ts'
import { changeThread, publishThread, readThread, removeThread } from '../service.ts'
import { texts } from '../texts.ts'
import { seesWeighing } from '../weighing/view.ts'
import type { Route } from './+types/thread'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const {
    id,
    roundId,
    title,
    description,
    norms,
    municipalities,
    municipalityCount,
    state,
    spread,
    subProject,
    revision,
    organisationId,
    codes,
  } = await readThread(ctx, idOf(params))
  const { picture, robustness } = await roundPicture(ctx, await readRound(ctx, roundId))
  const mayKeep = allows(ctx, may.keepThreads, { organisationId })
  return {
    thread: {
      id,
      roundId,
      title,
      description,
      norms,
      municipalities,
      municipalityCount,
      state,
      spread,
      subProject,
      revision,
      codes,
    },
    newAction: newActionAddress(ctx, { origin: 'thread', id, title, norms }),
    named: picture.named,
    robust: state === 'published' ? (robustness().threads[id] ?? null) : null,
    isWeighed: state === 'published' && (await seesWeighing(ctx, { id: roundId, organisationId })),
    total: picture.counts.signed + picture.counts.submitted + picture.counts.open,
    names: picture.municipalities.filter(({ code }) => municipalities.includes(code)).map(({ name }) => name),
    norms: norms.map((code) => {
      const figures = picture.analysis.norms.find(({ norm }) => norm === code)
      const na = picture.distributions.find(({ norm }) => norm === code)?.notApplicable ?? 0
      return {
        code,
        title: textIn(nodeOf(picture.framework, code)?.title, web.language),
        below: figures?.below ?? 0,
        n: figures?.n ?? 0,
        na,
      }
    }),
    traced: await tracedShown(ctx, picture, codes),
    mayKeep,
    choices: mayKeep ? choicesOf(picture, await openCodes(ctx, organisationId), web.language) : null,
  }
})

const Commands = z.object({ do: z.enum(['save', 'publish', 'unpublish', 'remove']) })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  if (form.value.do === 'save') {
    const given = await readForm(copy, ThreadInput)
    if (!given.ok) return given.response
    try {
      await changeThread(ctx, id, given.value)
    } catch (error) {
      // The page comes back with what someone else saved and with what was typed here.
      const isLate = isAppError(error) && error.code === 'conflict'
      return given.refuse(isLate ? invalid([{ path: 'revision', reason: 'common-threads.changed_meanwhile' }]) : error)
    }
  }
  if (form.value.do === 'remove') {
    const { roundId } = await readThread(ctx, id)
    await removeThread(ctx, id)
    return redirect(`/rode-draden?ronde=${roundId}`)
  }
  if (form.value.do === 'publish' || form.value.do === 'unpublish')
    await publishThread(ctx, id, form.value.do === 'publish')
  return redirect(`/draden/${id}`)
})

export default function ThreadPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { thread, named, names, norms, mayKeep, choices, total, isWeighed, newAction } = loaderData
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: `/rode-draden?ronde=${thread.roundId}`, label: t.title }, { label: thread.title }]}
      />
      <PageHeader
        title={thread.title}
        intro={thread.description}
        badge={
          <>
            {thread.spread && <Badge tone="warning">{t.spreads[thread.spread]}</Badge>}{' '}
            <Badge tone={thread.state === 'published' ? 'ok' : 'neutral'}>
              {thread.state === 'published' ? t.threads.published : t.threads.draft}
            </Badge>
          </>
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.thread}</Explain>
      <Audience label={w.whoSees}>{named ? t.who.named : t.who.unnamed}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p>
        {t.threads.of(thread.municipalityCount, total)}
        {names.length > 0 && `: ${names.join(', ')}`}
      </p>
      {loaderData.robust && (
        <p>
          {t.robustness.header} <RobustBadge robust={loaderData.robust} />
        </p>
      )}
      {isWeighed && (
        <p>
          <a href={`/draden/${thread.id}/afweging`}>{t.weighing}</a>
        </p>
      )}
      {newAction && (
        <p>
          <ButtonLink href={newAction} kind="secondary">
            {t.threads.newAction}
          </ButtonLink>
        </p>
      )}
      {thread.subProject && (
        <p>
          {t.threads.subProject}: {t.subProjects[thread.subProject]}
        </p>
      )}
      {thread.state === 'published' && (
        <p>
          <a href={`/draden/${thread.id}/deelprojecten`}>{t.threads.answeredBy}</a>
        </p>
      )}
      <DataTable
        caption={t.threads.norms}
        stacked
        rows={norms}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          {
            key: 'norm',
            header: t.columns.norm,
            rowHeader: true,
            cell: ({ code, title }) => (
              <a href={`/rode-draden/${thread.roundId}/norm/${encodeURIComponent(code)}`}>
                {code} {title}
              </a>
            ),
          },
          { key: 'below', header: t.columns.below, cell: ({ below, n, na }) => t.below(below, n, na) },
        ]}
      />
      {loaderData.traced && <TracedPart traced={loaderData.traced} />}
      {mayKeep && (
        <ButtonGroup>
          <form method="post">
            <Button name="do" value={thread.state === 'draft' ? 'publish' : 'unpublish'}>
              {thread.state === 'draft' ? t.threads.publish : t.threads.unpublish}
            </Button>
          </form>
          {thread.state === 'draft' && (
            <Confirm summary={t.threads.remove}>
              <form method="post">
                <p>{t.threads.removeConfirm}</p>
                <Button kind="danger" name="do" value="remove">
                  {t.threads.remove}
                </Button>
              </form>
            </Confirm>
          )}
        </ButtonGroup>
      )}
      {choices && (
        <Confirm summary={t.threads.edit} isOpen={form.isRefused}>
          <ThreadForm values={thread} {...choices} />
        </Confirm>
      )}
    </>
  )
}
