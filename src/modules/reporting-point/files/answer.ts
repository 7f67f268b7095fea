/** An age file as it goes to the browser of a handler: never shown, never kept, and nothing in it can run. */
export const sealedAnswer = (bytes: Uint8Array<ArrayBuffer>, fileId: string): Response =>
  new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${fileId}.age"`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
