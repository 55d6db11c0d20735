import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Scenario } from './scenario.ts'

const FILE = new URL('../../../data/palm-oil-price-annual.csv', import.meta.url)

export interface PalmPrices {
  readonly prices: Scenario['palmPrice']
  /** Years whose mean does not rest on twelve months. */
  readonly partYears: readonly number[]
}

/** Yearly means of the palm-oil price from a year on. Source: World Bank Commodity Price Data. */
export function readPalmPrices(fromYear: number): PalmPrices {
  const rows = parse(readFileSync(FILE, 'utf8'), { columns: true, bom: true }) as Record<
    string,
    string
  >[]
  const own = rows.filter((row) => Number(row['year']) >= fromYear)
  return {
    prices: own.map((row) => ({
      year: Number(row['year']),
      tenthsOfDollar: Math.round(Number(row['usd_per_tonne_mean']) * 10),
    })),
    partYears: own.filter((row) => row['months'] !== '12').map((row) => Number(row['year'])),
  }
}
