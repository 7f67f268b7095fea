import { publicPage, type WithWeb } from '#platform/web'
import type { Route } from './+types/reset'
import { ChoosePassword } from './choose-password.tsx'
import { linkWorks, savePassword } from './save-password.ts'

export const loader = publicPage(({ params, web }: WithWeb<Route.LoaderArgs>) => linkWorks(web, params.token))
export const action = publicPage(({ request, params, web }: WithWeb<Route.ActionArgs>) =>
  savePassword(request, web, params.token),
)

export default ({ loaderData }: Route.ComponentProps) => <ChoosePassword kind="reset" works={loaderData.works} />
