import type { Choices } from '../spending.ts'
import { activityOptions, nameOptions, sourceOptions, titleOptions } from './labels.ts'
import type { SpendingOptions } from './spending-fields.tsx'

/** The choices of a form about money. */
export const spendingOptions = ({
  programme,
  activities,
  sources,
  municipalities,
  themes,
}: Choices): SpendingOptions => ({
  activities: activityOptions(activities),
  sources: sourceOptions(sources),
  municipalities: nameOptions(municipalities),
  themes: titleOptions(themes.filter(({ id }) => id !== programme.themeId)),
})
