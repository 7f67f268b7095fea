/** The form that was sent, or an empty one for what is none: who reads it then says what is missing. */
export const sentForm = (request: { formData(): Promise<FormData> }): Promise<FormData> =>
  request.formData().catch(() => new FormData())
