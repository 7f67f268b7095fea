import { redirect } from 'react-router'
import { page } from '#platform/web'

/** The guide that is used most. */
export const loader = page(async () => redirect('/screening/gesprek/integriteit'))
