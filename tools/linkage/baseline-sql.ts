import type { FieldMap, FieldType } from '#journey/match/engine/column-map.ts'

/** The value of a field as text, trimmed and in small letters; empty is null. */
export function valueSql(field: FieldMap): string {
  const joined = field.columns
    .map((column) => `trim(coalesce("${column}", ''))`)
    .join(" || ' ' || ")
  return `nullif(trim(lower(${joined})), '')`
}

/** Levels from equal (0) downwards, the last is "different"; null where one side is missing. */
const fuzzy: Readonly<Record<FieldType, readonly string[]>> = {
  name: ['jaro_winkler_similarity(A, B) >= 0.92', 'jaro_winkler_similarity(A, B) >= 0.85'],
  text: ['jaro_winkler_similarity(A, B) >= 0.92', 'jaccard(A, B) >= 0.8'],
  place: ['jaro_winkler_similarity(A, B) >= 0.9'],
  date: ['damerau_levenshtein(A, B) <= 1', 'damerau_levenshtein(A, B) <= 2'],
  identifier: ['damerau_levenshtein(A, B) <= 1', 'damerau_levenshtein(A, B) <= 2'],
  phone: ['damerau_levenshtein(A, B) <= 2'],
  email: ['jaro_winkler_similarity(A, B) >= 0.9'],
  code: [],
}

export function levelCount(type: FieldType): number {
  return fuzzy[type].length + 2
}

export function levelSql(type: FieldType, place: number): string {
  const [a, b] = [`l.v${place}`, `r.v${place}`]
  const steps = fuzzy[type].map(
    (test, at) => `WHEN ${test.replaceAll('A', a).replaceAll('B', b)} THEN ${at + 1}`,
  )
  return `CASE WHEN ${a} IS NULL OR ${b} IS NULL THEN NULL WHEN ${a} = ${b} THEN 0 ${steps.join(' ')} ELSE ${fuzzy[type].length + 1} END`
}

/** The usual rules: each telling field alone, and pairs of less telling ones. */
export function blockingRules(fields: readonly FieldMap[]): string[] {
  const equal = (place: number) => `l.v${place} = r.v${place}`
  const begins = (place: number, letters: number) =>
    `substr(l.v${place}, 1, ${letters}) = substr(r.v${place}, 1, ${letters})`
  const places = (types: readonly FieldType[]) =>
    fields.flatMap(({ type }, place) => (types.includes(type) ? [place] : []))
  const [telling, names, dates, codes] = [
    places(['identifier', 'phone', 'email']),
    places(['name', 'text']),
    places(['date']),
    places(['code', 'place']),
  ]
  return [
    ...telling.map(equal),
    ...names.map(equal),
    ...dates.flatMap((date) => [
      ...names.map((name) => `${equal(date)} AND ${begins(name, 2)}`),
      ...codes.map((code) => `${equal(date)} AND ${equal(code)}`),
    ]),
    ...names.flatMap((name) => codes.map((code) => `${begins(name, 5)} AND ${equal(code)}`)),
  ]
}
