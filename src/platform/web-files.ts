import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const squeeze = promisify(gzip)

export interface WebFile {
  readonly bytes: Buffer
  /** Packed once, when that makes it smaller. */
  readonly packed: Buffer | undefined
  readonly type: string
  readonly tag: string
  /** Its name carries its content's fingerprint, so a browser may keep it for ever. */
  readonly isImmutable: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
}

/** The built web application by address, held in memory; no request can name a path of the disk. Empty when nothing is built. */
export async function readWebFiles(folder: string): Promise<ReadonlyMap<string, WebFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, WebFile>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)]
    if (type === undefined) continue
    const bytes = await readFile(path)
    const packed = /^(text|application|image\/svg)/.test(type) ? await squeeze(bytes) : undefined
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address, {
      bytes,
      packed: packed && packed.length < bytes.length ? packed : undefined,
      type,
      tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      isImmutable: address.startsWith('/assets/'),
    })
  }
  return files
}
