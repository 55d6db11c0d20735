import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { CHART_WIDTH, type ChartWords, frameChart } from './chart-frame.ts'
import { INK, MONEY } from './palette.ts'
import { element, text } from './svg.ts'

/** One fund's money, each part contained in the one before: ceiling ⊇ committed ⊇ paid ⊇ confirmed. */
export interface FundBar {
  readonly name: string
  readonly people: number
  readonly ceilingRupiah: number
  readonly committedRupiah: number
  readonly paidRupiah: number
  readonly confirmedRupiah: number
}

export interface FundBarsChart extends ChartWords {
  readonly funds: readonly FundBar[]
}

const ROW = 44
const BAR = { left: 150, width: 236, height: 14 }
const LEGEND = [
  ['Dikonfirmasi', MONEY.confirmed],
  ['Dibayar', MONEY.paid],
  ['Terikat', MONEY.committed],
  ['Sisa pagu', 'none'],
] as const

/** How much of each fund's ceiling is bound, paid and confirmed. Every bar is its own fund's ceiling. */
export function drawFundBars(chart: FundBarsChart): string {
  return frameChart(chart, 30 + chart.funds.length * ROW, (top) => {
    const rows = chart.funds.map((fund, index) => fundRow(fund, top + 30 + index * ROW))
    return legendLine(top + 4) + rows.join('')
  })
}

function legendLine(y: number): string {
  return LEGEND.map(([label, fill], index) => {
    const x = BAR.left + index * 96
    const edge = fill === 'none' ? INK.coast : undefined
    return (
      element('rect', { x, y, width: 11, height: 11, rx: 3, fill, stroke: edge }) +
      text(x + 17, y + 10, label, { size: 11, fill: INK.second })
    )
  }).join('')
}

function fundRow(fund: FundBar, y: number): string {
  const { ceilingRupiah, committedRupiah, paidRupiah, confirmedRupiah } = fund
  const whole = Math.max(ceilingRupiah, committedRupiah, 1)
  const parts = [
    [confirmedRupiah, MONEY.confirmed],
    [paidRupiah - confirmedRupiah, MONEY.paid],
    [committedRupiah - paidRupiah, MONEY.committed],
  ] as const
  let x = BAR.left
  let bar = ''
  for (const [amount, fill] of parts) {
    const width = (Math.max(0, amount) / whole) * BAR.width
    if (width > 0) bar += element('rect', { x, y: y + 5, width, height: BAR.height, fill })
    x += width
  }
  const free = ceilingRupiah - committedRupiah
  const numbers = BAR.left + BAR.width + 14
  return (
    text(0, y + 12, fund.name, { size: 13, weight: 600 }) +
    text(0, y + 27, `${formatCount(fund.people)} orang`, { size: 11, fill: INK.second }) +
    bar +
    element('rect', {
      x: BAR.left,
      y: y + 5,
      width: BAR.width,
      height: BAR.height,
      rx: 2,
      fill: 'none',
      stroke: INK.coast,
    }) +
    text(numbers, y + 12, formatRupiah(committedRupiah), { size: 12, weight: 600 }) +
    text(numbers, y + 27, freeWords(free), { size: 11, fill: INK.second }) +
    element('path', { d: `M0 ${y + 36}H${CHART_WIDTH}`, stroke: INK.line })
  )
}

function freeWords(freeRupiah: number): string {
  return freeRupiah < 0
    ? `melebihi pagu ${formatRupiah(-freeRupiah)}`
    : `sisa ${formatRupiah(freeRupiah)}`
}
