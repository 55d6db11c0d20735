import type { FieldMap } from '#journey/match/engine/column-map.ts'

/** Columns made of one field before anything is compared; `v` is the value, the others serve one comparison each. */
export interface FieldValues {
  readonly v: string
  /** The words in alphabetical order, for values whose words may change places. */
  readonly s?: string
  /** The words one by one. */
  readonly w?: string
  /** A number without the date of birth inside it, which is compared as a date. */
  readonly c?: string
  /** Days since 1970. */
  readonly d?: string
}

/** The prepared columns of a field as SQL over the columns of the file; empty is null. */
export function fieldValues(field: FieldMap): FieldValues {
  const raw = field.columns
    .map((column) => `trim(coalesce("${column.replaceAll('"', '""')}", ''))`)
    .join(" || ' ' || ")
  if (field.type === 'date') return dateValues(raw, field.format ?? 'yyyy-mm-dd')
  if (field.type === 'phone') return { v: numberSql(field, raw) }
  if (field.type === 'identifier') {
    const v = numberSql(field, raw)
    return {
      v,
      c: `CASE WHEN length(${v}) = 16 THEN substr(${v}, 1, 6) || substr(${v}, 13) ELSE ${v} END`,
    }
  }
  if (field.type === 'email' || field.type === 'code') return { v: `nullif(lower(${raw}), '')` }
  const plain = `nullif(trim(regexp_replace(lower(strip_accents(replace(replace(${raw}, '.', ''), '''', ''))), '[^a-z0-9]+', ' ', 'g')), '')`
  const words = `list_sort(list_distinct(string_split(${plain}, ' ')))`
  return {
    v: plain,
    s: `array_to_string(${words}, ' ')`,
    ...(field.type === 'text' ? { w: words } : {}),
  }
}

/** Digits and letters only; a number of one repeated sign is a placeholder. */
function numberSql(field: FieldMap, raw: string): string {
  const kept = `regexp_replace(lower(${raw}), '[^a-z0-9]', '', 'g')`
  const own = field.type === 'phone' ? `regexp_replace(${kept}, '^(62|0)', '')` : kept
  return `CASE WHEN length(${own}) < 3 OR ${own} = repeat(substr(${own}, 1, 1), length(${own})) THEN NULL ELSE ${own} END`
}

const parts = {
  'yyyy-mm-dd': ['%Y%m%d', (digits: string) => digits],
  yyyymmdd: ['%Y%m%d', (digits: string) => digits],
  'dd-mm-yyyy': ['%Y%m%d', turned],
  'dd/mm/yyyy': ['%Y%m%d', turned],
} as const

function turned(digits: string): string {
  return `substr(${digits}, 5, 4) || substr(${digits}, 3, 2) || substr(${digits}, 1, 2)`
}

function dateValues(raw: string, format: keyof typeof parts): FieldValues {
  const digits = `regexp_replace(${raw}, '[^0-9]', '', 'g')`
  const [pattern, order] = parts[format]
  const v = `CASE WHEN length(${digits}) = 8 THEN ${order(digits)} END`
  return { v, d: `date_diff('day', DATE '1970-01-01', try_strptime(${v}, '${pattern}')::DATE)` }
}
