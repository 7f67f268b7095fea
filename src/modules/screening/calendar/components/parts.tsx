import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { CheckboxGroup, Field, Select } from '#ui/field'
import { classes } from '../../codes.ts'
import { texts as screening } from '../../texts.ts'
import { texts } from '../texts.ts'

/** One check again of everyone of some classes. */
export function BatchForm({ checks, today }: { checks: { value: string; label: string }[]; today: string }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const form = useForm()
  return (
    <Confirm summary={t.batch} isOpen={form.isRefused}>
      <p>{t.batchText}</p>
      <form method="post" className="ww-form" noValidate>
        <Select
          name="code"
          label={t.check}
          value={form.value('code')}
          problem={form.problem('code')}
          options={[{ value: '', label: t.choose }, ...checks]}
        />
        <CheckboxGroup
          name="classes"
          legend={t.classes}
          values={form.values('classes')}
          problem={form.problem('classes')}
          options={classes.map((value) => ({ value, label: s.classes[value] }))}
        />
        <Field
          name="dueOn"
          type="date"
          label={t.dueOn}
          value={form.value('dueOn', today)}
          problem={form.problem('dueOn')}
        />
        <Button name="do" value="ask">
          {t.ask}
        </Button>
      </form>
    </Confirm>
  )
}

/** The address of the feed, shown once; making and stopping it. */
export function FeedPart({ hasFeed, made }: { hasFeed: boolean; made: string | null }) {
  const t = useTexts(texts)
  return (
    <section aria-labelledby="feed-title">
      <h2 id="feed-title">{t.feed}</h2>
      <p>{t.feedText}</p>
      {made && (
        <Alert kind="ok" title={t.feedMade} live>
          <code className="ww-pre">{made}</code>
        </Alert>
      )}
      {hasFeed && !made && <p>{t.feedThere}</p>}
      <form method="post">
        <ButtonGroup>
          <Button name="do" value="feed" kind="secondary">
            {hasFeed ? t.feedAgain : t.feedMake}
          </Button>
          {hasFeed && (
            <Button name="do" value="stop" kind="secondary">
              {t.feedStop}
            </Button>
          )}
        </ButtonGroup>
      </form>
    </section>
  )
}
