import { download, page, type WithCtx } from '#platform/web'
import { exportOwnData } from '../data-on-person.ts'
import type { Route } from './+types/own-data'

/** Everything that screening holds of who asks, for people and for programs (art. 15 and 20 AVG). */
export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) =>
  download('mijn-gegevens.json', JSON.stringify(await exportOwnData(ctx), null, 2)),
)
