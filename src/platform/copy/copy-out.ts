import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { fileFault } from '../file-fault.ts'
import { type CatalogTable, listRegencyTables } from './catalog.ts'
import { Fingerprint } from './fingerprint.ts'
import { type CopiedTable, MANIFEST_FILE, type Manifest, manifestText } from './manifest.ts'
import type { CopyRefusal } from './refusal.ts'
import { inRegencyTransaction } from './session.ts'

export interface CopyOut {
  /** Signs in as the owner of the tables or as an administrator. */
  url: string
  regencyCode: string
  /** A folder that does not exist yet; it appears only when the copy is whole. */
  folder: string
  madeAt: string
  /** Told after each table, for progress. */
  report?: (table: CopiedTable, done: number, total: number) => void
}

/**
 * Writes all rows of one regency to a folder, as of one moment, while others go on working. The same rows give the
 * same text and the same checksums on every server.
 */
export async function copyOut(request: CopyOut): Promise<Result<Manifest, CopyRefusal>> {
  const { folder } = request
  if (existsSync(folder)) return refuse({ code: 'folder-in-use', folder })
  let making: string | undefined
  try {
    await mkdir(dirname(folder), { recursive: true })
    making = await mkdtemp(join(dirname(folder), '.making-'))
    const written = await writeTables(request, making)
    if (!written.ok) return written
    const manifest = { mode: 0o600, flush: true }
    await writeFile(join(making, MANIFEST_FILE), manifestText(written.value), manifest)
    await rename(making, folder)
    return written
  } catch (error) {
    const reason = fileFault(error)
    if (!reason) throw error
    return refuse({ code: 'folder-unwritable', folder, reason })
  } finally {
    if (making) await rm(making, { recursive: true, force: true })
  }
}

function writeTables(request: CopyOut, making: string): Promise<Result<Manifest, CopyRefusal>> {
  const { url, regencyCode, madeAt, report } = request
  const mode = 'isolation level repeatable read read only'
  return inRegencyTransaction({ url, regencyCode, mode }, async (client) => {
    const tables = await listRegencyTables(client)
    const hidden = tables.find(({ hidesRows }) => hidesRows)
    if (hidden) {
      return refuse({ code: 'hidden-rows', table: hidden.name, user: client.user ?? 'unknown' })
    }
    const copied: CopiedTable[] = []
    for (const [index, table] of tables.entries()) {
      const done = await writeTable(client, table, { regencyCode, making, number: index + 1 })
      copied.push(done)
      report?.(done, copied.length, tables.length)
    }
    return accept({
      format: 'payung-regency-copy',
      version: 1,
      regencyCode,
      madeAt,
      serverVersion: await serverVersion(client),
      schemaSteps: await listSchemaSteps(client),
      tables: copied,
    })
  })
}

async function writeTable(
  client: pg.Client,
  table: CatalogTable,
  { regencyCode, making, number }: { regencyCode: string; making: string; number: number },
): Promise<CopiedTable> {
  const file = `${String(number).padStart(3, '0')}-${table.name}.copy.gz`
  const fingerprint = new Fingerprint()
  await pipeline(
    client.query(copyTo(copyStatement(table, regencyCode))),
    fingerprint,
    createGzip({ level: 6 }),
    createWriteStream(join(making, file), { flags: 'wx', mode: 0o600, flush: true }),
  )
  const columns = table.columns.map(({ name, type }) => ({ name, type }))
  return { name: table.name, file, columns, ...fingerprint.summary() }
}

function copyStatement(table: CatalogTable, regencyCode: string): string {
  const name = pg.escapeIdentifier
  const columns = table.columns.map((column) => name(column.name)).join(', ')
  const texts = new Set(table.columns.filter(({ isText }) => isText).map((column) => column.name))
  // Bytes, not the server's language, decide the order.
  const order = table.key.map((key) => (texts.has(key) ? `${name(key)} collate "C"` : name(key)))
  const sorted = order.length > 0 ? ` order by ${order.join(', ')}` : ''
  const own = `regency_code = ${pg.escapeLiteral(regencyCode)}`
  return `copy (select ${columns} from ${name(table.name)} where ${own}${sorted}) to stdout`
}

async function serverVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  return rows[0]?.version ?? ''
}

async function listSchemaSteps(client: pg.Client): Promise<string[]> {
  const known = await client.query(`select to_regclass('schema_step') as name`)
  if (!known.rows[0]?.name) return []
  const { rows } = await client.query<{ name: string }>(
    `select name from schema_step order by name collate "C"`,
  )
  return rows.map(({ name }) => name)
}
