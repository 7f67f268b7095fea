import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Employer = {
  organisationId: string
  name: string
  via: 'employment' | 'role' | 'declared' | 'shared'
  throughName: string
}
type Row = {
  personId: string
  name: string
  employers: Employer[]
  elsewhere: string[]
  conflict: 'own_employer' | 'sees_levels' | null
}

/** Every assessor of the district: whom they work for, and whether that stands in the way here. */
export function ConflictCheck({ candidates }: { candidates: Row[] }) {
  const t = useTexts(texts).assign
  const via = (one: Employer) => (one.via === 'shared' ? t.via.shared(one.throughName) : t.via[one.via])
  return (
    <section>
      <h2>{t.check}</h2>
      <DataTable
        caption={t.check}
        captionHidden
        stacked
        rows={candidates}
        rowKey={({ personId }) => personId}
        empty={<EmptyState title={t.noAssessors} action={<a href="/mensen">{t.invite}</a>} />}
        columns={[
          { key: 'person', header: t.person, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'employers',
            header: t.employers,
            cell: ({ employers, elsewhere }) =>
              employers.length + elsewhere.length === 0 ? (
                t.noEmployer
              ) : (
                <ul>
                  {employers.map((one) => (
                    <li key={`${one.organisationId} ${one.via}`}>
                      {one.name} ({via(one)})
                    </li>
                  ))}
                  {elsewhere.map((name) => (
                    <li key={name}>
                      {name} ({t.via.declared})
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: 'outcome',
            header: t.outcome,
            cell: ({ conflict }) => <Badge tone={conflict ? 'error' : 'ok'}>{conflict ? t[conflict] : t.free}</Badge>,
          },
        ]}
      />
    </section>
  )
}
