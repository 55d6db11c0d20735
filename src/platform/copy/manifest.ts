import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { CopyRefusal } from './refusal.ts'

const Column = z.object({ name: z.string(), type: z.string() })

const CopiedTable = z.object({
  name: z.string(),
  /** Name of its file in the folder: gzip of PostgreSQL's COPY text format. */
  file: z.string().regex(/^[\w.-]+$/),
  columns: z.array(Column),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Of the text before compression. */
  sha256: z.string().length(64),
})

const Manifest = z.object({
  format: z.literal('payung-regency-copy'),
  version: z.literal(1),
  regencyCode: z.string(),
  madeAt: z.string(),
  serverVersion: z.string(),
  /** Schema steps the copied database had, oldest first; empty where it keeps no list. */
  schemaSteps: z.array(z.string()),
  /** In the order in which they can be loaded: a table comes after those it refers to. */
  tables: z.array(CopiedTable),
})

export type CopiedTable = z.infer<typeof CopiedTable>
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST_FILE = 'manifest.json'

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** One number that vouches for the whole copy: to be written down away from the copy itself. */
export function digestOf(manifest: Manifest): string {
  return createHash('sha256').update(manifestText(manifest)).digest('hex')
}

export async function readManifest(folder: string): Promise<Result<Manifest, CopyRefusal>> {
  const file = join(folder, MANIFEST_FILE)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return refuse({ code: 'no-manifest', file })
  const parsed = Manifest.safeParse(parseJson(text))
  return parsed.success ? accept(parsed.data) : refuse({ code: 'damaged', part: MANIFEST_FILE })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
