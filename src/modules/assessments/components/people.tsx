import { useTexts } from '#platform/texts'
import { Progress } from '#ui/progress'
import { DataTable } from '#ui/table'
import type { PersonProgress } from '../progress.ts'
import { texts } from '../texts.ts'

type Row = Omit<PersonProgress, 'personId'> & { personId: string; name: string | null }

/** How far each colleague is with what was asked, with the norms that still wait; `name` null is nobody. */
export function People({ people, scanId }: { people: Row[]; scanId: string }) {
  const t = useTexts(texts).scan
  return (
    <>
      <h2>{t.people}</h2>
      <DataTable
        caption={t.people}
        captionHidden
        stacked
        rows={people}
        rowKey={({ personId }) => personId}
        empty=""
        columns={[
          { key: 'person', header: t.person, rowHeader: true, cell: ({ name }) => name ?? t.nobody },
          {
            key: 'done',
            header: t.done,
            cell: ({ name, done, total }) => (
              <Progress label={name ?? t.nobody} value={done} max={total} text={`${done} / ${total}`} />
            ),
          },
          { key: 'confirm', header: t.confirm, numeric: true, cell: ({ confirm }) => confirm || '' },
          {
            key: 'waiting',
            header: t.waiting,
            cell: ({ name, waiting }) =>
              name === null ? waiting.length || '' : <Norms codes={waiting} scanId={scanId} />,
          },
        ]}
      />
    </>
  )
}

const Norms = ({ codes, scanId }: { codes: string[]; scanId: string }) =>
  codes.map((code, index) => (
    <span key={code}>
      {index > 0 && ', '}
      <a href={`/zelfscans/${scanId}/norm/${encodeURIComponent(code)}`}>{code}</a>
    </span>
  ))
