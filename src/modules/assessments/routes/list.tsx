import { allows } from '#platform/access'
import { dateText, dayOf } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { may as mayArchive } from '../archive/policy.ts'
import { texts as archiveTexts } from '../archive/texts.ts'
import { may } from '../policy.ts'
import { listRounds, roundState } from '../rounds.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, login, web }: WithCtx<Route.LoaderArgs>) => {
  const all = (await listRounds(ctx)).filter(({ kind }) => kind === 'self-scan')
  const today = dayOf(web.now)
  return {
    isDistrict: login.organisation.kind === 'district',
    seesArchive: allows(ctx, mayArchive.seeArchive, { organisationId: login.organisation.id }),
    mayKeep: allows(ctx, may.keepRounds, { organisationId: login.organisation.id }),
    rounds: all.map((round) => ({
      id: round.id,
      title: round.title,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      state: roundState(round, today),
      mayFollow: allows(ctx, may.followRound, round),
      own: round.scans.find(({ organisationId }) => organisationId === login.organisation.id) ?? null,
      counts: (['signed', 'submitted', 'open'] as const).map(
        (state) => round.scans.filter((scan) => scan.state === state).length,
      ),
    })),
  }
})

const tones = { open: 'warning', submitted: 'info', signed: 'ok' } as const
const roundTones = { planned: 'neutral', open: 'info', closed: 'neutral' } as const

export default function List({ loaderData: { rounds, isDistrict, mayKeep, seesArchive } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const archive = useTexts(archiveTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={mayKeep && <ButtonLink href="/rondes/nieuw">{t.newRound}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{isDistrict ? t.who.district : t.who.list}</Audience>
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={rounds}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.empty} />}
        columns={[
          {
            key: 'round',
            header: t.columns.round,
            rowHeader: true,
            cell: ({ id, title, own, mayFollow }) => (
              <a href={own ? `/zelfscans/${own.id}` : mayFollow ? `/rondes/${id}` : `/rode-draden?ronde=${id}`}>
                {title}
              </a>
            ),
          },
          {
            key: 'period',
            header: t.columns.period,
            cell: ({ opensOn, closesOn, state }) => (
              <>
                {t.until(dateText(language, opensOn), dateText(language, closesOn))}{' '}
                <Badge tone={roundTones[state]}>{t.roundStates[state]}</Badge>
              </>
            ),
          },
          {
            key: 'state',
            header: t.columns.state,
            cell: ({ own, counts: [signed = 0, submitted = 0, open = 0] }) =>
              own ? (
                <Badge tone={tones[own.state]}>{t.states[own.state]}</Badge>
              ) : (
                isDistrict && t.round.counts(signed, submitted, open)
              ),
          },
          {
            key: 'threads',
            header: t.toThreads,
            cell: ({ id }) => <a href={`/rode-draden?ronde=${id}`}>{t.toThreads}</a>,
          },
        ]}
      />
      {seesArchive && (
        <p>
          <a href="/zelfscans/archief">{archive.link}</a>
        </p>
      )}
    </>
  )
}
