import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { texts as caseTexts } from '../../cases/texts.ts'
import { texts } from '../texts.ts'

/** The reports that this one is linked to, as far as the reader reads them too. */
export function Links({ links }: { links: { id: string; number: number }[] }) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const form = useForm()
  const isMine = form.value('do') === 'link'
  return (
    <>
      <h3>{t.links}</h3>
      <p>{t.linksIntro}</p>
      {links.length === 0 ? (
        <p>{t.noLinks}</p>
      ) : (
        <ul>
          {links.map(({ id, number }) => (
            <li key={id}>
              <a href={`/meldingen/${id}`}>{c.numbered(number)}</a>
              <form method="post">
                <input type="hidden" name="other" value={id} />
                <Button kind="secondary" name="do" value="unlink">
                  {t.unlink(number)}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <Confirm summary={t.link} isOpen={isMine}>
        <form method="post" className="ww-form" noValidate>
          <Field
            name="number"
            label={t.number}
            type="number"
            min={1}
            value={isMine ? form.value('number') : ''}
            problem={isMine ? form.problem('number') : undefined}
          />
          <Button name="do" value="link">
            {t.link}
          </Button>
        </form>
      </Confirm>
    </>
  )
}
