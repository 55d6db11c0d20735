import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { FigureCertainty, Indicator, ReferenceFigures, RegencyPopulation } from './figures.ts'

const folder = new URL('../../../data/', import.meta.url)

/** The reference figures Payung ships in `data/`. */
export function readReferenceFigures(): ReferenceFigures {
  const indicators = rowsOf('indicators.csv').map(
    (row): Indicator => ({
      areaCode: row['area_code'] ?? '',
      indicator: row['indicator'] ?? '',
      period: row['period'] ?? '',
      value: Number(row['value']),
      sourceId: row['source_id'] ?? '',
      certainty: row['certainty'] as FigureCertainty,
    }),
  )
  const populations = rowsOf('regency-population-area.csv').map(
    (row): RegencyPopulation => ({
      code: row['code'] ?? '',
      population: Number(row['population']),
    }),
  )
  return { indicators, populations }
}

function rowsOf(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(name, folder), 'utf8'), { columns: true, bom: true })
}
