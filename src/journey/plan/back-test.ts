import { accept, type Result, refuse } from '#vocabulary/result.ts'

export interface YearValue {
  readonly year: number
  readonly value: number
}

export interface BackTest {
  readonly rows: readonly {
    readonly year: number
    readonly observed: number
    readonly predicted: number
    /** (predicted − observed) ÷ observed. */
    readonly error: number
  }[]
  readonly meanAbsoluteError: number
}

export type BackTestRefusal =
  | { readonly code: 'year-used-for-fitting'; readonly year: number }
  | { readonly code: 'year-not-observed'; readonly year: number }
  | { readonly code: 'nothing-to-test' }

/**
 * Judges a way of predicting by years it has not seen. The predictor gets the fitting years only;
 * a year asked for both is refused, because a fit always looks good on its own years.
 */
export function backTest(
  observed: readonly YearValue[],
  fitYears: readonly number[],
  testYears: readonly number[],
  predict: (known: readonly YearValue[], year: number) => number,
): Result<BackTest, BackTestRefusal> {
  const seen = testYears.find((year) => fitYears.includes(year))
  if (seen !== undefined) return refuse({ code: 'year-used-for-fitting', year: seen })
  const valueByYear = new Map(observed.map((one) => [one.year, one.value] as const))
  const missing = [...fitYears, ...testYears].find((year) => !valueByYear.has(year))
  if (missing !== undefined) return refuse({ code: 'year-not-observed', year: missing })
  if (testYears.length === 0) return refuse({ code: 'nothing-to-test' })
  const known = observed.filter((one) => fitYears.includes(one.year))
  const rows = testYears.map((year) => {
    const [truth, predicted] = [valueByYear.get(year) ?? 0, predict(known, year)]
    return { year, observed: truth, predicted, error: (predicted - truth) / truth }
  })
  const meanAbsoluteError = rows.reduce((sum, row) => sum + Math.abs(row.error), 0) / rows.length
  return accept({ rows, meanAbsoluteError })
}
