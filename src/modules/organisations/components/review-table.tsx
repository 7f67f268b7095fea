import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import type { ReviewedRight } from '../review.ts'
import { texts } from '../texts.ts'

type Props = { rights: ReviewedRight[]; year: number; mayDecide: boolean }

/** Every right of the year with who looked at it when, what was decided, and what can be decided. */
export function ReviewTable({ rights, year, mayDecide }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={`${t.review.title} ${year}`}
      captionHidden
      stacked
      rows={rights}
      rowKey={({ membershipId }) => membershipId}
      empty={<EmptyState title={t.review.none} />}
      columns={[
        {
          key: 'name',
          header: t.columns.name,
          rowHeader: true,
          cell: ({ name, membershipId }) => <span id={`right-${membershipId}`}>{name}</span>,
        },
        { key: 'role', header: t.columns.role, cell: ({ role }) => t.roles[role] ?? role },
        {
          key: 'from',
          header: t.columns.from,
          cell: ({ startsOn }) => dateText(language, startsOn),
        },
        { key: 'seen', header: t.review.reviewedOn, cell: (right) => <Seen right={right} /> },
        { key: 'outcome', header: t.review.outcome, cell: (right) => <Outcome right={right} mayDecide={mayDecide} /> },
      ]}
    />
  )
}

function Seen({ right: { reviewedOn, reviewedBy, isOverdue } }: { right: ReviewedRight }) {
  const t = useTexts(texts).review
  const language = useLanguage()
  return (
    <span>
      {reviewedOn ? dateText(language, reviewedOn) : t.never}
      {reviewedBy && (
        <>
          <br />
          <span className="ww-muted">{`${t.reviewedBy.toLowerCase()} ${reviewedBy}`}</span>
        </>
      )}
      {isOverdue && (
        <>
          {' '}
          <Badge tone="warning">{t.overdueShort}</Badge>
        </>
      )}
    </span>
  )
}

function Outcome({ right, mayDecide }: { right: ReviewedRight; mayDecide: boolean }) {
  const t = useTexts(texts).review
  const { roles } = useTexts(texts)
  if (right.outcome)
    return <Badge tone={right.outcome === 'keep' ? 'ok' : 'neutral'}>{t.outcomes[right.outcome]}</Badge>
  if (!mayDecide || !right.isRunning) return <span className="ww-muted">{t.stillOpen}</span>
  const whose = <span className="ww-hidden"> {`${right.name}, ${roles[right.role] ?? right.role}`}</span>
  return (
    <form method="post">
      <input type="hidden" name="membershipId" value={right.membershipId} />
      <Button kind="secondary" name="outcome" value="keep">
        {t.keep}
        {whose}
      </Button>
      <Confirm summary={t.end}>
        <p>{t.endHelp}</p>
        <Button kind="danger" name="outcome" value="end">
          {t.endSubmit}
          {whose}
        </Button>
      </Confirm>
    </form>
  )
}
