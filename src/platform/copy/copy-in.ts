import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { type CatalogTable, listRegencyTables } from './catalog.ts'
import { Fingerprint } from './fingerprint.ts'
import { type CopiedTable, type Manifest, readManifest } from './manifest.ts'
import type { CopyRefusal } from './refusal.ts'
import { inRegencyTransaction } from './session.ts'

export interface CopyIn {
  /** Signs in as the owner of the tables or as an administrator. */
  url: string
  folder: string
  /** Told after each table, for progress. */
  report?: (table: CopiedTable, done: number, total: number) => void
}

/**
 * Takes a regency in from a folder that `copyOut` wrote: all of it or nothing. Refuses a damaged copy before the
 * first row, a regency that already has rows, and a schema that is not the copy's.
 */
export async function copyIn({
  url,
  folder,
  report,
}: CopyIn): Promise<Result<Manifest, CopyRefusal>> {
  const checked = await verifyCopy(folder)
  if (!checked.ok) return checked
  const manifest = checked.value
  const { regencyCode } = manifest
  try {
    await inRegencyTransaction({ url, regencyCode, mode: 'read write' }, async (client) => {
      const difference = findDifference(manifest.tables, await listRegencyTables(client))
      if (difference) throw new Refused({ code: 'other-schema', difference })
      await requireEmpty(client, manifest)
      for (const [index, table] of manifest.tables.entries()) {
        await loadTable(client, table, { folder, regencyCode })
        report?.(table, index + 1, manifest.tables.length)
      }
    })
    return accept(manifest)
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal)
    const {
      code,
      table = '',
      detail = '',
    } = error as { code?: string; table?: string; detail?: string }
    if (code !== FOREIGN_KEY_VIOLATION) throw error
    return refuse({ code: 'missing-reference', table, detail })
  }
}

const FOREIGN_KEY_VIOLATION = '23503'

/** Carries a refusal out of a transaction, which only an exception rolls back. */
class Refused extends Error {
  readonly refusal: CopyRefusal
  constructor(refusal: CopyRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Reads every byte of a copy and compares it with the manifest; needs no database. */
export async function verifyCopy(folder: string): Promise<Result<Manifest, CopyRefusal>> {
  const read = await readManifest(folder)
  if (!read.ok) return read
  for (const table of read.value.tables) {
    if (!(await isWhole(join(folder, table.file), table))) {
      return refuse({ code: 'damaged', part: table.file })
    }
  }
  return read
}

async function isWhole(file: string, expected: CopiedTable): Promise<boolean> {
  const fingerprint = new Fingerprint()
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  try {
    await pipeline(createReadStream(file), createGunzip(), fingerprint, nowhere)
  } catch {
    return false
  }
  const found = fingerprint.summary()
  return found.sha256 === expected.sha256 && found.rows === expected.rows
}

function findDifference(
  copied: readonly CopiedTable[],
  present: readonly CatalogTable[],
): string | undefined {
  const shape = (table: CopiedTable | CatalogTable) =>
    table.columns.map(({ name, type }) => `${table.name}.${name} ${type}`)
  const theirs = new Set(copied.flatMap(shape))
  const ours = new Set(present.flatMap(shape))
  const lacking = [...theirs].find((column) => !ours.has(column))
  if (lacking) return `hanya salinan punya ${lacking}`
  const extra = [...ours].find((column) => !theirs.has(column))
  return extra && `salinan tidak punya ${extra}`
}

async function requireEmpty(client: pg.Client, { tables, regencyCode }: Manifest): Promise<void> {
  for (const { name } of tables) {
    const found = await client.query<{ rows: number }>(
      `select count(*)::int as rows from ${pg.escapeIdentifier(name)} where regency_code = $1`,
      [regencyCode],
    )
    const rows = found.rows[0]?.rows ?? 0
    if (rows > 0) throw new Refused({ code: 'not-empty', regencyCode, table: name, rows })
  }
}

/** Through a staging table, for COPY straight into a table is refused under row-level security. */
async function loadTable(
  client: pg.Client,
  table: CopiedTable,
  { folder, regencyCode }: { folder: string; regencyCode: string },
): Promise<void> {
  if (table.rows === 0) return
  const target = pg.escapeIdentifier(table.name)
  const staging = pg.escapeIdentifier(`staging_${table.name}`)
  const columns = table.columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
  await client.query(
    `create temporary table ${staging} on commit drop as select ${columns} from ${target} limit 0`,
  )
  await pipeline(
    createReadStream(join(folder, table.file)),
    createGunzip(),
    client.query(copyFrom(`copy ${staging} (${columns}) from stdin`)),
  )
  const foreign = await client.query(
    `select 1 from ${staging} where regency_code is distinct from $1 limit 1`,
    [regencyCode],
  )
  if (foreign.rowCount) throw new Refused({ code: 'damaged', part: table.file })
  await client.query(
    `insert into ${target} (${columns}) overriding system value select ${columns} from ${staging}`,
  )
  await client.query(`drop table ${staging}`)
  await client.query(`analyze ${target}`)
}
