import { objectToBills } from '#journey/pay/object-bill.ts'
import { payBills } from '#journey/pay/pay-bills.ts'
import { readConfirmation } from '#journey/pay/read-confirmation.ts'
import { receiveBills } from '#journey/pay/receive-bill.ts'
import { writePaymentAdvice } from '#journey/pay/write-advice.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { fileClaims, findClaims } from './claim-months.ts'
import { LAST_BEFORE_REVISION, turnMidYear } from './midyear.ts'
import type { Progress } from './progress.ts'
import { leaveRoster } from './roster-months.ts'
import { demoRules, type Setting, YEAR } from './setting.ts'
import type { Chapter } from './story.ts'

/** The calendar of the twelve months: the first three are billed together, after the roster stands. */
const CALENDAR = [
  { bills: ['2026-01', '2026-02', '2026-03'], billedOn: '2026-03-27', paidOn: '2026-03-30' },
  ...Array.from({ length: 9 }, (_, index) => {
    const month = `2026-${String(index + 4).padStart(2, '0')}`
    return { bills: [month], billedOn: `${month}-08`, paidOn: `${month}-20` }
  }),
]

interface MonthCount {
  billed: number
  objected: number
  paidRupiah: number
  heldBills: number
  confirmed: number
}

/** Twelve months of bills, objections, payments and confirmations, with the people who leave in between. */
export async function tellMonths(setting: Setting, progress: Progress): Promise<Chapter> {
  const total: MonthCount = { billed: 0, objected: 0, paidRupiah: 0, heldBills: 0, confirmed: 0 }
  progress.start('menagih dan membayar', CALENDAR.length)
  for (const round of CALENDAR) {
    const [month = ''] = round.bills
    if (round.bills.length === 1) await leaveRoster(setting, month)
    if (round.bills.length === 1) await findClaims(setting, `${month}-05`)
    for (const month of round.bills) {
      const { billed, objected } = await billMonth(setting, month, round.billedOn)
      total.billed += billed
      total.objected += objected
    }
    const { paidRupiah, held, confirmed } = await payRound(setting, round.paidOn)
    total.paidRupiah += paidRupiah
    total.heldBills = held
    total.confirmed += confirmed
    if (round.bills.length === 1) await fileClaims(setting, `${month}-22`)
    if (month === LAST_BEFORE_REVISION) await turnMidYear(setting)
    progress.step()
  }
  progress.stop()
  return {
    step: 'pay',
    title: 'Dua belas bulan ditagih, dibayar, dikonfirmasi',
    countIn: total.billed,
    countOut: total.confirmed,
    rupiah: total.paidRupiah,
    note: `${formatCount(total.objected)} selisih disanggah, ${total.heldBills} tagihan belum terbayar pada akhir tahun`,
    paper: setting.papers,
  }
}

const EDITIONS = 4

/** Bills of one month; a bill that does not agree is objected to until it does. */
async function billMonth({ story, branch }: Setting, month: string, on: string) {
  let edition = await branch.bill(month, on)
  let [billed, objected] = [0, 0]
  for (let round = 1; round <= EDITIONS; round++) {
    const { summary, lines } = edition
    const outcome = await story.once(`bill ${month} ${round}`, on, async ({ db, office }) => {
      const bills = await receiveBills(db, office, YEAR, demoRules, summary, lines)
      const file = await objectToBills(db, office, YEAR, bills, lines)
      const agreed = bills.filter((bill) => bill.differences.length === 0)
      return {
        personMonths: agreed.reduce((sum, bill) => sum + bill.people, 0),
        number: file ? await branch.send(file) : '',
        objected: file?.rows ?? 0,
      }
    })
    billed += outcome.personMonths
    objected += outcome.objected
    if (outcome.number === '') break
    edition = await branch.object(outcome.number, on)
  }
  return { billed, objected }
}

/** Pays what can be paid and takes the confirmation in. */
async function payRound({ story, branch }: Setting, on: string) {
  const paid = await story.once(`pay ${on}`, on, async ({ db, office }) => {
    const outcome = await payBills(db, office, YEAR, isoDate(on))
    const held = outcome.held.length
    if (outcome.paid.length === 0) return { number: '', paidRupiah: 0, held }
    const file = await writePaymentAdvice(db, office, YEAR, isoDate(on), outcome.paid)
    const paidRupiah = outcome.paid.reduce((sum, one) => sum + one.rupiah, 0)
    return { number: await branch.send(file), paidRupiah, held }
  })
  if (paid.number === '') return { ...paid, confirmed: 0 }
  const { summary, lines } = await branch.confirm(paid.number, on)
  const outcome = await story.once(`confirm ${on}`, on, async ({ db, office }) => {
    const bills = await readConfirmation(db, office, summary, lines)
    return {
      confirmed: bills.reduce((sum, bill) => sum + bill.confirmedPeople, 0),
      problems: bills.filter((bill) => bill.problem !== undefined).length,
    }
  })
  return { ...paid, confirmed: outcome.confirmed }
}
