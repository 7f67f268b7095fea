import { download, page, pathId, type WithCtx } from '#platform/web'
import { exportFileData } from '../data-on-person.ts'
import type { Route } from './+types/file-data'

/** Everything that screening holds of whom a file is about, for HR that answers a request (art. 15 AVG). */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) =>
  download('gegevens.json', JSON.stringify(await exportFileData(ctx, pathId(params, 'id')), null, 2)),
)
