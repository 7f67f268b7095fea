import { useForm, useTexts } from '#platform/texts'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import type { ShownBooking } from './booking-facts.tsx'

type Rights = { keep: boolean; judge: boolean; withdraw: boolean; reverse: boolean }
type Props = { base: string; booking: ShownBooking; rights: Rights }

/** What can be done with a booking: judge it, reverse it, or take something from it. */
export function BookingSteps({ base, booking, rights }: Props) {
  const { one: t } = useTexts(texts)
  return (
    <>
      {rights.withdraw && <p>{t.mayNotJudge}</p>}
      {rights.judge && <Step what="approve" summary={t.approve} help={t.approveHelp} />}
      {rights.judge && <Step what="refuse" summary={t.refuse} help={t.refuseHelp} needsReason isDangerous />}
      {rights.withdraw && <Step what="withdraw" summary={t.withdraw} help={t.withdrawHelp} />}
      {rights.keep && booking.openCents !== null && booking.openCents > 0 && (
        <TakeLinks base={base} booking={booking} />
      )}
      {rights.reverse && <Step what="reverse" summary={t.reverse} help={t.reverseHelp} needsReason isDangerous />}
    </>
  )
}

type StepProps = { what: string; summary: string; help: string; needsReason?: boolean; isDangerous?: boolean }

function Step({ what, summary, help, needsReason, isDangerous }: StepProps) {
  const { one: t } = useTexts(texts)
  const form = useForm()
  const isThis = form.value('do') === what
  return (
    <Confirm summary={summary} isOpen={isThis}>
      <form method="post" className="ww-form" noValidate>
        <p>{help}</p>
        {needsReason && (
          <Field
            name="reason"
            id={isThis || what === 'reverse' ? 'reason' : `${what}-reason`}
            label={t.reason}
            multiline
            rows={2}
            required
            value={isThis ? form.value('reason') : ''}
            problem={isThis ? form.problem('reason') : undefined}
          />
        )}
        <Button name="do" value={what} kind={isDangerous ? 'danger' : 'primary'}>
          {summary}
        </Button>
      </form>
    </Confirm>
  )
}

/** What can be taken from an expectation or commitment that is open, with its fields filled in. */
function TakeLinks({ base, booking }: Pick<Props, 'base' | 'booking'>) {
  const { one: t } = useTexts(texts)
  const to = (kind: string) => {
    const { number, title, party } = booking
    const fields = { soort: kind, van: String(number), omschrijving: title, leverancier: party }
    return `${base}/boekingen/nieuw?${new URLSearchParams(fields)}`
  }
  return (
    <ButtonGroup>
      <ButtonLink href={to('invoice')}>{t.invoiceOn}</ButtonLink>
      {booking.kind === 'expectation' && (
        <ButtonLink href={to('commitment')} kind="secondary">
          {t.commitOn}
        </ButtonLink>
      )}
      <ButtonLink href={to('release')} kind="secondary">
        {t.releaseOn}
      </ButtonLink>
    </ButtonGroup>
  )
}
