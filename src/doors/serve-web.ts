import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WebFile } from '#platform/web-files.ts'

/** Addresses that a page of the application opens by itself; the page reads the rest of the address. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/desa(\/|$)/, '/desa/index.html'],
  [/^\/(kantor|masuk)(\/|$)/, '/kantor/index.html'],
  [/^\/cek(\/|$)/, '/cek/index.html'],
]

const NOT_BUILT =
  '<!doctype html><html lang="id"><meta charset="utf-8"><title>Payung</title><p>Aplikasi web belum dibangun. Jalankan <code>npm run demo</code> sekali; layanan data sudah berjalan di /api/health.</p></html>'

/** Serves the built application: files by name, pages by the start of their address, everything else a sentence. */
export function serveWeb(app: FastifyInstance, files: ReadonlyMap<string, WebFile>): void {
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/kantor'))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split(/[?#]/)[0] ?? '/'
    if (path.startsWith('/api/') || !['GET', 'HEAD'].includes(request.method))
      return reply
        .code(404)
        .send({ code: 'not-found', sentence: 'Alamat ini tidak ada. Periksa tautannya.' })
    const file = files.get(path)
    if (file) return sendFile(request, reply, path, file)
    const page = PAGES.find(([pattern]) => pattern.test(path))?.[1]
    if (!page)
      return reply.code(404).type('text/plain; charset=utf-8').send('Halaman ini tidak ada.')
    const built = files.get(page)
    if (!built) return reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT)
    return sendFile(request, reply, page, built)
  })
}

function sendFile(request: FastifyRequest, reply: FastifyReply, path: string, file: WebFile) {
  reply.type(file.type).header('etag', file.tag).header('vary', 'accept-encoding')
  // A worker kept too long would keep the old application on the phone.
  reply.header(
    'cache-control',
    file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  if (/worker\.js$|\/sw\.js$/.test(path)) reply.header('service-worker-allowed', '/')
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send()
  const isPacked =
    file.packed !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (isPacked) return reply.header('content-encoding', 'gzip').send(file.packed)
  return reply.send(file.bytes)
}
