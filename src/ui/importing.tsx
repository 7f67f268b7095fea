import type { ReactNode } from 'react'
import { Alert } from './alert.tsx'
import { Steps } from './progress.tsx'
import { DataTable } from './table.tsx'
import type { shared } from './words.tsx'

type Words = Pick<(typeof shared)['nl'], 'importing'>

const steps = ['choose', 'look', 'done'] as const

/** Where someone is who reads in a file: choosing it, looking at what it does, or done. */
export const ImportSteps = ({ at, words: { importing: w } }: { at: (typeof steps)[number]; words: Words }) => {
  const here = at === 'done' ? steps.length : steps.indexOf(at)
  const state = (place: number) => (place < here ? 'done' : place === here ? 'current' : 'todo')
  return <Steps label={w.steps} items={steps.map((step, place) => ({ label: w[step], state: state(place) }))} />
}

/** Every fault of a file, each with its cell; `children` is the way on. */
export const FileFaults = ({
  faults,
  words: { importing: w },
  children,
}: {
  faults: { cell: string; text: string }[]
  words: Words
  children?: ReactNode
}) => (
  <>
    <Alert kind="error" live title={w.faults(faults.length)} />
    <DataTable
      caption={w.fault}
      captionHidden
      rows={faults}
      rowKey={({ cell, text }) => `${cell} ${text}`}
      empty=""
      columns={[
        { key: 'cell', header: w.cell, rowHeader: true, cell: ({ cell }) => cell },
        { key: 'text', header: w.fault, cell: ({ text }) => text },
      ]}
    />
    {children}
  </>
)

/** What a file would do, in words and as a table; `fields` go along with `buttons`, so that nothing is kept until someone confirms. */
export const FilePreview = ({
  title,
  summary,
  fields,
  buttons,
  busy,
  tells,
  still = false,
  children,
}: {
  title: string
  summary: string
  fields: Readonly<Record<string, string>>
  buttons: ReactNode
  /** What is said while the file is carried out. */
  busy: string
  tells?: Telling
  still?: boolean
  children: ReactNode
}) => (
  <>
    <h2>{title}</h2>
    <p role="status">{summary}</p>
    {buttons && (
      <SendingForm busy={busy} still={still} {...(tells ? { tells } : {})}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {buttons}
      </SendingForm>
    )}
    {children}
  </>
)

/** Words of how far it is: `{percent}` is filled in; and what to expect where no script tells it. */
type Telling = { howFar: string; wait: string }

/**
 * A form that says that it is being worked on until the next page comes; without JavaScript only the browser says so.
 * `tells` where the server tells how far it is. `still` for the page of components, which loads no script.
 */
export const SendingForm = ({
  busy,
  tells,
  withFile,
  still,
  children,
}: {
  busy: string
  tells?: Telling
  withFile?: boolean
  still?: boolean
  children: ReactNode
}) => (
  <form
    method="post"
    data-sending={busy}
    data-how-far={tells?.howFar}
    noValidate
    {...(withFile ? { className: 'ww-form', encType: 'multipart/form-data' } : {})}
  >
    {children}
    {tells && (
      <noscript>
        <p>{tells.wait}</p>
      </noscript>
    )}
    <div className="ww-progress" role="status" />
    {!still && <script src="/sending.js" defer />}
  </form>
)
