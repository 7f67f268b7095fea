import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { texts as actionTexts } from '../../actions/texts.ts'
import { NormReadings } from '../../indicators/components/norm-readings.tsx'
import type { ShownMeasurement } from '../../indicators/components/shown.ts'

type Props = { measured: readonly ShownMeasurement[]; wishes: readonly string[] }

/** For the assessor: the wish of the municipality to look anew, and what was measured there. */
export function Measured({ measured, wishes }: Props) {
  const { atNorm } = useTexts(actionTexts)
  const language = useLanguage()
  return (
    <>
      {wishes.map((day) => (
        <Alert key={day} kind="info">
          {atNorm.wish(dateText(language, day))}
        </Alert>
      ))}
      <NormReadings measured={measured} mayAnswer={false} mayProve={false} isOwn={false} />
    </>
  )
}
