import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { Refused } from '#vocabulary/contract.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'

export interface StoredFile {
  /** As the village named it; shown, never used as a path. */
  readonly name: string
  readonly path: string
  readonly sha256: string
}

export interface Upload {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly StoredFile[]
  /** Throws the stored files away. */
  discard(): Promise<void>
}

/** Streams the files of a form to a private folder, each with its fingerprint; nothing is held in memory. */
export async function receiveUpload(request: FastifyRequest): Promise<Result<Upload, Refused>> {
  if (!request.isMultipart())
    return refuse({
      code: 'no-form',
      sentence: 'Tidak ada berkas. Pilih berkas daftar lalu kirim lagi.',
    })
  const folder = await mkdtemp(join(tmpdir(), 'payung-upload-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    const fields: Record<string, string> = {}
    const files: StoredFile[] = []
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value)
        continue
      }
      const path = join(folder, String(files.length))
      const digest = createHash('sha256')
      const watch = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          digest.update(chunk)
          done(null, chunk)
        },
      })
      await pipeline(part.file, watch, createWriteStream(path))
      const name = part.filename.split(/[\\/]/).at(-1) ?? 'berkas'
      files.push({ name, path, sha256: digest.digest('hex') })
    }
    return accept({ fields, files, discard })
  } catch (error) {
    await discard()
    throw error
  }
}
