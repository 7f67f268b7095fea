import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Card, CardGrid } from '#ui/card'
import { EmptyState } from '#ui/empty-state'
import type { Robust } from '../robustness.ts'
import { texts } from '../texts.ts'
import type { Spread } from '../threads.ts'
import { RobustBadge } from './robust-badge.tsx'

export type ThreadCards = {
  roundId: string
  total: number
  mayKeep: boolean
  /** Another round that has threads, when this one has none. */
  elsewhere: { href: string; title: string } | null
  threads: {
    id: string
    title: string
    description: string
    norms: string[]
    state: 'draft' | 'published'
    spread: Spread | null
    municipalityCount: number
    robust: Robust | null
  }[]
}

/** Cards of the threads of a round, and for an analyst the way to make one. */
export function Threads({ data }: { data: ThreadCards }) {
  const t = useTexts(texts)
  return (
    <>
      {data.mayKeep && (
        <p>
          <ButtonLink href={`/rode-draden/${data.roundId}/draden/nieuw`}>{t.threads.make}</ButtonLink>
        </p>
      )}
      {data.threads.length === 0 && (
        <EmptyState
          title={t.threads.none}
          action={data.elsewhere && <a href={data.elsewhere.href}>{t.threads.elsewhere(data.elsewhere.title)}</a>}
        />
      )}
      <CardGrid>
        {data.threads.map(({ id, title, description, norms, state, spread, municipalityCount, robust }) => (
          <Card
            key={id}
            title={title}
            href={`/draden/${id}`}
            meta={
              <>
                {t.threads.of(municipalityCount, data.total)}{' '}
                {spread && (
                  <Badge tone={spread === 'district-wide' || spread === 'common-thread' ? 'error' : 'warning'}>
                    {t.spreads[spread]}
                  </Badge>
                )}{' '}
                {state === 'draft' && <Badge tone="neutral">{t.threads.draft}</Badge>} <RobustBadge robust={robust} />
              </>
            }
          >
            <p>{description}</p>
            <p className="ww-muted">
              {t.threads.norms}: {norms.join(', ')}
            </p>
          </Card>
        ))}
      </CardGrid>
    </>
  )
}
