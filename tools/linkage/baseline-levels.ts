import type { FieldType } from '#journey/match/engine/column-map.ts'

interface Comparison {
  /** What is measured of two different values, once each; `#` is the place of the field. */
  readonly measures: Readonly<Record<string, string>>
  /** Levels between equal and different, from near downwards. */
  readonly levels: readonly string[]
}

/** Likeness of words whatever their order. */
const likeness =
  'greatest(jaro_winkler_similarity(l.v#, r.v#), jaro_winkler_similarity(l.s#, r.s#))'
const common = 'len(list_intersect(l.w#, r.w#))'
const slips = 'damerau_levenshtein(l.v#, r.v#)'

const comparisons: Readonly<Record<FieldType, Comparison>> = {
  name: {
    measures: {
      same: 'l.s# = r.s#',
      like: likeness,
      first: "split_part(l.v#, ' ', 1) = split_part(r.v#, ' ', 1)",
    },
    levels: ['same#', 'like# >= 0.95', 'like# >= 0.88', 'first#', 'like# >= 0.7'],
  },
  text: {
    measures: { like: likeness, shared: `${common} / (len(l.w#) + len(r.w#) - ${common})` },
    levels: [
      'like# >= 0.95',
      'shared# >= 0.7',
      'like# >= 0.88',
      'shared# >= 0.4',
      'shared# >= 0.2',
    ],
  },
  place: {
    measures: { like: likeness },
    levels: ['like# >= 0.95', 'like# >= 0.88', 'like# >= 0.7'],
  },
  date: {
    measures: {
      turned: 'l.v# = substr(r.v#, 1, 4) || substr(r.v#, 7, 2) || substr(r.v#, 5, 2)',
      slips,
      days: 'abs(l.d# - r.d#)',
    },
    levels: ['turned#', 'slips# <= 1', 'slips# <= 2', 'days# <= 31', 'days# <= 366'],
  },
  // Sixteen digits are a NIK: kin of one day share twelve of them, so the date inside is left to the date's own field.
  identifier: {
    measures: { same: 'l.c# = r.c#', slips: 'damerau_levenshtein(l.c#, r.c#)' },
    levels: ['same#', 'slips# <= 1', 'slips# <= 2'],
  },
  phone: { measures: { slips }, levels: ['slips# <= 1', 'slips# <= 2'] },
  email: {
    measures: {
      user: "split_part(l.v#, '@', 1) = split_part(r.v#, '@', 1)",
      like: 'jaro_winkler_similarity(l.v#, r.v#)',
    },
    levels: ['user#', 'like# >= 0.95', 'like# >= 0.88'],
  },
  code: { measures: {}, levels: [] },
}

export function levelCount(type: FieldType): number {
  return comparisons[type].levels.length + 2
}

/** Everything measured of rows `l` and `r`, for the levels to be read from. */
export function measuresSql(types: readonly FieldType[]): string {
  const columns = types.flatMap((type, place) => [
    `l.v${place} = r.v${place} AS equal${place}`,
    ...Object.entries(comparisons[type].measures).map(([name, sql]) =>
      `CASE WHEN l.v# <> r.v# THEN ${sql} END AS ${name}#`.replaceAll('#', String(place)),
    ),
  ])
  return columns.join(', ')
}

/** The level of every field: 0 is equal, the last is different, null where a side says nothing. */
export function levelsSql(types: readonly FieldType[]): string {
  const levels = types.map((type, place) => {
    const steps = comparisons[type].levels.map((test, at) => `WHEN ${test} THEN ${at + 1}`)
    const sql = `CASE WHEN equal# IS NULL THEN NULL WHEN equal# THEN 0 ${steps.join(' ')} ELSE ${steps.length + 1} END AS g#`
    return sql.replaceAll('#', String(place))
  })
  return levels.join(', ')
}
