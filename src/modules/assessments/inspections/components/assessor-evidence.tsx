import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field, Select } from '#ui/field'
import { texts as scanTexts } from '../../texts.ts'
import { texts } from '../texts.ts'

type Piece = {
  id: string
  title: string
  form: string
  datedOn: string
  link: string | null
  hasFile: boolean
  isReleased: boolean
  isBound: boolean
}

/** What an assessor saw for a norm: a link, a file, or a piece that the municipality released. */
export function AssessorEvidence({
  id,
  pieces,
  released,
  mayAdd,
}: {
  id: string
  pieces: Piece[]
  released: { value: string; label: string }[]
  mayAdd: boolean
}) {
  const t = useTexts(texts).norm
  const { forms } = useTexts(scanTexts).evidence
  const language = useLanguage()
  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t.evidence}</h2>
      {pieces.length === 0 && <p>{t.noEvidence}</p>}
      <ul>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <PieceLink id={id} piece={piece} /> · {forms[piece.form] ?? piece.form} ·{' '}
            {dateText(language, piece.datedOn)}
            {piece.isReleased && ` · ${t.released}`}
            {mayAdd && !piece.isBound && (
              <form method="post">
                <input type="hidden" name="evidenceId" value={piece.id} />
                <Button kind="plain" name="do" value="remove" label={`${t.remove}: ${piece.title}`}>
                  {t.remove}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayAdd && <AddPiece />}
      {mayAdd && released.length > 0 && (
        <Confirm summary={t.refer}>
          <form method="post" className="ww-form">
            <Select name="evidenceId" label={t.referPiece} options={released} />
            <Button kind="secondary" name="do" value="refer">
              {t.referSave}
            </Button>
          </form>
        </Confirm>
      )}
    </section>
  )
}

function PieceLink({ id, piece }: { id: string; piece: Piece }) {
  if (!piece.link && !piece.hasFile) return <>{piece.title}</>
  return (
    <a href={piece.link ?? `/toetsingen/${id}/bewijs/${piece.id}`} rel="noreferrer">
      {piece.title}
    </a>
  )
}

function AddPiece() {
  const t = useTexts(scanTexts).evidence
  const form = useForm()
  const isMine = form.value('do') === 'evidence'
  const field = (name: string) => ({
    name,
    value: isMine ? form.value(name) : '',
    problem: isMine ? form.problem(name) : undefined,
  })
  return (
    <Confirm summary={t.add} isOpen={isMine && form.isRefused}>
      <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
        <Field {...field('title')} label={t.name} required />
        <Select
          {...field('form')}
          label={t.form}
          options={Object.entries(t.forms).map(([value, label]) => ({ value, label }))}
        />
        <Field {...field('datedOn')} type="date" label={t.datedOn} required />
        <Field {...field('link')} type="url" label={t.link} hint={t.linkHint} />
        <Field name="file" type="file" label={t.file} problem={isMine ? form.problem('file') : undefined} />
        <Button kind="secondary" name="do" value="evidence">
          {t.submit}
        </Button>
      </form>
    </Confirm>
  )
}
