import type { ClientBase } from 'pg'

export interface CatalogTable {
  name: string
  columns: { name: string; type: string; isText: boolean }[]
  /** Columns of the primary key, for an order that never changes. */
  key: string[]
  refersTo: string[]
  /** Row-level security whose policies do not speak to the current user would hide rows without a word. */
  hidesRows: boolean
}

interface CatalogRow {
  name: string
  columns: CatalogTable['columns']
  key: string[] | null
  refersTo: string[] | null
  hidesRows: boolean
}

/** Every table of the schema that holds rows of a regency, each after those it refers to. */
export async function listRegencyTables(client: ClientBase): Promise<CatalogTable[]> {
  const { rows } = await client.query<CatalogRow>(CATALOG)
  const tables = rows.map((row) => ({ ...row, key: row.key ?? [], refersTo: row.refersTo ?? [] }))
  return inOrderOfReference(tables)
}

const CATALOG = `
select c.relname as name,
  (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'isText', t.typcategory = 'S') order by a.attnum)
     from pg_attribute a join pg_type t on t.oid = a.atttypid
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  (select json_agg(a.attname order by k.place)
     from pg_constraint p cross join lateral unnest(p.conkey) with ordinality as k (number, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
    where p.conrelid = c.oid and p.contype = 'p') as key,
  (select json_agg(distinct r.relname)
     from pg_constraint f join pg_class r on r.oid = f.confrelid
    where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "refersTo",
  row_security_active(c.oid) and not exists (
    select 1 from pg_policy p
    where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
      and (0 = any (p.polroles)
        or exists (select 1 from unnest(p.polroles) as r (id) where r.id <> 0 and pg_has_role(r.id, 'usage')))
  ) as "hidesRows"
from pg_class c
where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and exists (select 1 from pg_attribute a
    where a.attrelid = c.oid and a.attname = 'regency_code' and not a.attisdropped)
order by c.relname collate "C"`

/** Repeatedly takes the first table whose references are all taken; a circle is a fault of the schema. */
export function inOrderOfReference<T extends { name: string; refersTo: readonly string[] }>(
  tables: readonly T[],
): T[] {
  const names = new Set(tables.map(({ name }) => name))
  const waiting = [...tables]
  const taken = new Set<string>()
  const ordered: T[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ refersTo }) =>
      refersTo.every((name) => taken.has(name) || !names.has(name)),
    )
    const [table] = next < 0 ? [] : waiting.splice(next, 1)
    if (!table) {
      throw new Error(`these tables refer to each other in a circle: ${listOf(waiting)}`)
    }
    taken.add(table.name)
    ordered.push(table)
  }
  return ordered
}

function listOf(tables: readonly { name: string }[]): string {
  return tables.map(({ name }) => name).join(', ')
}
