import { textIn } from '#modules/frameworks'
import { type Ctx, inTransaction } from '#platform/db'
import { dateText, type Language, numberText } from '#platform/language'
import { frameworksInUse } from '../../actions/load.ts'
import { type DistrictReading, districtReadings } from '../district.ts'
import { texts } from '../texts.ts'

export type DistrictTable = {
  code: string
  name: string
  description: string
  rows: { organisationId: string; name: string; amount: string; isSuppressed: boolean; day: string }[]
}

/** For each indicator what the district sees of its municipalities, in words of one language. */
export async function districtTables(ctx: Ctx, language: Language): Promise<DistrictTable[]> {
  const readings = await districtReadings(ctx)
  const frameworks = await inTransaction(ctx, frameworksInUse)
  const indicators = frameworks.flatMap((framework) => framework.indicators ?? [])
  const t = texts[language]
  const amount = ({ percent, value, isSuppressed }: DistrictReading) => {
    if (isSuppressed) return t.hidden
    return percent === null ? numberText(language, value ?? 0) : `${percent}%`
  }
  const rowsOf = (code: string) =>
    readings
      .filter(({ indicator }) => indicator === code)
      .map((one) => ({
        organisationId: one.organisationId,
        name: one.name,
        amount: amount(one),
        isSuppressed: one.isSuppressed,
        day: dateText(language, one.day),
      }))
  return indicators.map(({ code, name, description }) => ({
    code,
    name: textIn(name, language),
    description: textIn(description, language),
    rows: rowsOf(code),
  }))
}
