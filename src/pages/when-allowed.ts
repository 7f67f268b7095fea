import { isAppError } from '#platform/errors'

/** Someone with another task, a trainer for instance, has no rounds to see: that is no error on a page for everyone. */
export const whenAllowed = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
  work.catch((error) => {
    if (isAppError(error) && error.code === 'forbidden') return otherwise
    throw error
  })
