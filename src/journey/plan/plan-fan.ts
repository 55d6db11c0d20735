import { formatCount } from '#vocabulary/indonesian.ts'
import type { FanChart } from '../report/charts/index.ts'
import type { SimulationResult } from './simulate.ts'

/** Members of the next years as a fan; dashed what was promised: nobody who is protected today loses it for want of money. */
export function planFan(
  result: SimulationResult,
  recorded: readonly { readonly year: number; readonly value: number }[],
): FanChart {
  const years = result.years.flatMap(({ year, series }) => {
    const band = series['members']
    if (!band) return []
    const { p5, p25, p50, p75, p95 } = band
    return [{ year, p5, p25, p50, p75, p95 }]
  })
  const last = years.at(-1)
  const today = recorded.at(-1)
  const assumptions = result.sources.filter((one) => one.status === 'assumption').length
  return {
    finding: last
      ? `Sekitar ${formatCount(last.p50)} peserta pada ${last.year}, antara ${formatCount(last.p5)} dan ${formatCount(last.p95)}`
      : 'Belum ada tahun yang dihitung',
    measure: `Peserta pada akhir tahun; sembilan dari sepuluh di antara ${formatCount(result.paths)} jalan yang mungkin`,
    source: `Sumber: skenario ${result.name}; ${assumptions} dari ${result.sources.length} masukan adalah anggapan.`,
    unit: 'people',
    recorded,
    years,
    promise: today ? [today, ...years.map(({ year }) => ({ year, value: today.value }))] : [],
  }
}
