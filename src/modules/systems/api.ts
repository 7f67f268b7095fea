import { newApi } from '#platform/api'
import { accessApi } from './access/api.ts'
import { authorisationsApi } from './authorisations/api.ts'
import { catalogueApi } from './catalogue/api.ts'
import { changingApi } from './changing/api.ts'
import { comparingApi } from './comparing/api.ts'
import { connectionsApi } from './connections/api.ts'
import { exchangeApi } from './exchange/api.ts'
import { finderApi } from './finder/api.ts'
import { importingApi } from './importing/api.ts'
import { linkedApi } from './linked/api.ts'
import { matrixApi } from './matrix/api.ts'
import { notingApi } from './noting/api.ts'
import { reviewsApi } from './reviews/api.ts'

/** Sources of information, and which of them one may use. */
export const systemsApi = newApi()
  .route('/', catalogueApi)
  .route('/', finderApi)
  .route('/', linkedApi)
  .route('/', comparingApi)
  .route('/', connectionsApi)
  .route('/', matrixApi)
  .route('/', changingApi)
  .route('/', notingApi)
  .route('/', exchangeApi)
  .route('/', importingApi)
  .route('/', accessApi)
  .route('/', authorisationsApi)
  .route('/', reviewsApi)
