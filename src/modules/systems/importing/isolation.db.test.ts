import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import { districtRoles, municipalRoles, provinceRoles } from '#platform/access'
import { anActor, expectIsolated, testDatabase } from '#platform/testing'
import { aSourceDistrict, type SourceDistrict } from '../changing/testing.ts'
import { importSources } from './applying.ts'
import { previewSources } from './plan.ts'

const { db } = await testDatabase()
let it: SourceDistrict
beforeAll(async () => {
  it = await aSourceDistrict(db)
  const bytes = new TextEncoder().encode('Code;Kosten\r\nbag;niets (fictief)\r\n')
  const { seen } = await previewSources(it.manager, { bytes })
  await importSources(it.manager, { bytes, seen, reason: 'een proef (fictief)', fileName: 'fictief.csv' })
})

test.each(['systems.imports', 'systems.import_versions'])(
  '%s is reached by nobody but who read the file in',
  async (table) => {
    const { districtId, municipalityId: organisationId } = it
    const other = crypto.randomUUID()
    const rows = sql`organisation_id = ${districtId}::uuid`
    const actors = [
      anActor(municipalRoles, { organisationId, districtId }),
      anActor(districtRoles, { organisationId: districtId, districtId }),
      anActor(municipalRoles, { districtId: other }),
      anActor(districtRoles, { organisationId: other, districtId: other }),
      anActor(provinceRoles),
    ]
    await expectIsolated(db, { table, rows, actors })
  },
)
