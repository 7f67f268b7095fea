import { useForm, useTexts } from '#platform/texts'
import { Button, ButtonGroup } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { Side } from '../model.ts'
import { texts } from '../texts.ts'

/** What someone may do with the newest assessment of a function, by who looks at it. */
export type Steps = {
  revision: number
  propose: boolean
  discard: boolean
  withdraw: boolean
  /** The sides for which they may agree now. */
  approve: readonly Side[]
  refuse: boolean
}

export function Decisions({ steps }: { steps: Steps }) {
  const { decide: d } = useTexts(texts)
  const hidden = <input type="hidden" name="revision" value={steps.revision} />
  return (
    <>
      {steps.propose && (
        <form method="post">
          {hidden}
          <p>{d.proposeText}</p>
          <Button name="do" value="propose">
            {d.propose}
          </Button>
        </form>
      )}
      {steps.withdraw && (
        <form method="post">
          {hidden}
          <p>{d.own}</p>
          <Button kind="secondary" name="do" value="withdraw">
            {d.withdraw}
          </Button>
        </form>
      )}
      {steps.approve.length > 0 && (
        <form method="post">
          {hidden}
          <input type="hidden" name="do" value="approve" />
          <ButtonGroup>
            {steps.approve.map((side) => (
              <Button key={side} name="as" value={side}>
                {d.approve[side]}
              </Button>
            ))}
          </ButtonGroup>
        </form>
      )}
      {steps.refuse && <RefuseForm revision={steps.revision} />}
      {steps.discard && (
        <Confirm summary={d.discard}>
          <p>{d.discardText}</p>
          <form method="post">
            <Button kind="danger" name="do" value="discard">
              {d.discard}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

function RefuseForm({ revision }: { revision: number }) {
  const { decide: d } = useTexts(texts)
  const form = useForm()
  return (
    <Confirm summary={d.refuse} isOpen={form.isRefused}>
      <p>{d.refuseText}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <Field
          name="reason"
          label={d.reason}
          value={form.value('reason')}
          problem={form.problem('reason')}
          multiline
          rows={3}
          required
        />
        <Button kind="danger" name="do" value="refuse">
          {d.refuse}
        </Button>
      </form>
    </Confirm>
  )
}
