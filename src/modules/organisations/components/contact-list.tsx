import { useTexts } from '#platform/texts'
import { Audience } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import type { Contact } from '../contacts.ts'
import { texts } from '../texts.ts'
import { InviteForm } from './invite-form.tsx'

/** Who coordinates, signs and administers here; with a form when the district may appoint the first ones. */
export function ContactList({ contacts, appoints }: { contacts: Contact[]; appoints: readonly string[] }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { contacts: c } = t.facts
  return (
    <section>
      <h2>{c.title}</h2>
      <Audience label={w.whoSees}>{c.who}</Audience>
      <DataTable
        caption={c.title}
        captionHidden
        stacked
        rows={contacts}
        rowKey={({ id }) => id}
        empty={<p>{c.none}</p>}
        columns={[
          { key: 'name', header: t.columns.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'role', header: t.columns.role, cell: ({ role }) => t.roles[role] ?? role },
          {
            key: 'mail',
            header: t.columns.mail,
            cell: ({ mail }) => (
              <a className="ww-break" href={`mailto:${mail}`}>
                {mail}
              </a>
            ),
          },
        ]}
      />
      {appoints.length > 0 && (
        <>
          <h3>{c.appoint}</h3>
          <p>{c.appointHelp}</p>
          <InviteForm roles={appoints} submit={t.people.submit} />
        </>
      )}
    </section>
  )
}
