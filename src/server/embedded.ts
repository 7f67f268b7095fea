import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFolder } from '#platform/config'

type Place = { dataFolder: string }

/** Where the embedded database stands, and the file that is beside it for as long as it is being made. */
export const embedded = ({ dataFolder }: Place) => ({
  folder: databaseFolder({ dataFolder }),
  unfinished: join(dataFolder, 'database.unfinished'),
})

/** Whether the embedded database is still to be made: it is not there, or its making was stopped half-way. */
export function mustBeMade(place: Place): boolean {
  const { folder, unfinished } = embedded(place)
  return !existsSync(folder) || existsSync(unfinished)
}
