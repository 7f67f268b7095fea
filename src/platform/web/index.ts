export { type LoginInfo, type Web, webContext } from './context.ts'
export { download } from './download.ts'
export { type FormState, problemsOf, readForm, valuesOf } from './forms.ts'
export { idOf, page, pathId, publicPage, type WithCtx, type WithWeb } from './page.ts'
