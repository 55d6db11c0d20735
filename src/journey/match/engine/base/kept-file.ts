import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import type { ColumnMap } from '../column-map.ts'
import type { IdColumn } from '../write-pairs.ts'
import { fromParts, partsOf } from './arrays-apart.ts'
import { LinkBase, type LinkBaseOptions } from './link-base.ts'

/** A base as it lies in a file, with what it was made of: it serves no other table, map or engine. */
export interface KeptBase {
  readonly stamp: string
  readonly base: LinkBase
  /** The ids, by row of the table. */
  readonly ids: IdColumn
  /** The place in the table of each row of the base. */
  readonly order: Uint32Array
}

/** Changes with the table, the map, the knowledge of names and the code that reads them. */
export function stampOf(table: Uint8Array, map: ColumnMap, knowledge: object): string {
  const hash = createHash('sha256').update(JSON.stringify(map)).update(serialize(knowledge))
  return hash.update(engineCode()).update(table).digest('hex')
}

function engineCode(): string {
  const engine = join(import.meta.dirname, '..')
  const files = readdirSync(engine, { recursive: true, encoding: 'utf8' }).sort()
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(engine, file), 'utf8'))
    .join('\n')
}

/** The content of the file, part by part. */
export function writeKept({ base, ...rest }: KeptBase): Uint8Array[] {
  return partsOf({ ...rest, base: base.copy() })
}

/** Nothing where the file holds something else or is broken. */
export function readKept(
  bytes: Uint8Array<ArrayBuffer>,
  stamp: string,
  map: ColumnMap,
  options: LinkBaseOptions,
): KeptBase | undefined {
  try {
    const kept: unknown = fromParts(bytes)
    if (!isKept(kept) || kept.stamp !== stamp) return undefined
    return { ...kept, base: LinkBase.revive(kept.base, map, options) }
  } catch {
    return undefined
  }
}

function isKept(value: unknown): value is KeptBase {
  return typeof value === 'object' && value !== null && 'stamp' in value && 'base' in value
}
