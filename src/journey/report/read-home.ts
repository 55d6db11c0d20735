import type { AuditTables } from '#office/audit/tables.ts'
import { getRegency } from '#office/places/store.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { daysBetween, type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { readClaims } from '../claim/read-claims.ts'
import type { ClaimTables } from '../claim/tables.ts'
import type { RuleBook } from '../decide/index.ts'
import { readFunds } from '../pay/read-funds.ts'
import { type Lapsing, readLapsing, sumDuties, whenOf } from '../pay/read-lapse.ts'
import type { Home } from './contract.ts'
import { homeDecisions } from './home-decisions.ts'
import { homeWaits } from './home-waits.ts'
import { coverageOver, findTarget, readDenominators, readTrend } from './read-coverage.ts'
import { figureOfDenominator, findInsurerFigure } from './read-sources.ts'
import { countDecisions, listWaits } from './read-store.ts'
import { type ReportTables, readVillages } from './read-villages.ts'

/** People who lose protection within this many days are on the first page. */
const ALARM_DAYS = 31
const LOWEST = 5

/** The regency in one page, every number from the rows beneath it. */
export async function readHome(
  db: Db<ReportTables & ClaimTables & AuditTables>,
  book: RuleBook,
  on: IsoDate,
  year: number,
): Promise<Home> {
  const { regencyCode } = scopeOf(db)
  const regency = await getRegency(db, regencyCode)
  const villages = await readVillages(db, book, on, year)
  const sum = (value: (row: (typeof villages)[number]) => number) =>
    villages.reduce((total, row) => total + value(row), 0)
  const protection = {
    protected: sum((row) => row.protection.protected),
    inGrace: sum((row) => row.protection.inGrace),
    lapsed: sum((row) => row.protection.lapsed),
    notStarted: sum((row) => row.protection.notStarted),
  }
  const [whole, ...others] = readDenominators(regencyCode, Number(on.slice(0, 4)))
  const lapsing = await readLapsing(db, book, on)
  const alarm = alarmOf(lapsing, on)
  const funds = await readFunds(db, year, on)
  const claims = await readClaims(db, on)
  const answers = new Map(
    (await countDecisions(db, regencyCode, year)).map((row) => [row.answer, row.people]),
  )
  const [waiting] = await listWaits(db, regencyCode)
  const count = (...standings: string[]) =>
    villages.filter((row) => standings.includes(row.standing)).length
  const leftOut = sum((row) => row.eligibleLeftOut)
  const { people: _, personMonths: __, ...fundTotals } = funds.totals
  return {
    asOf: on,
    programmeYear: year,
    regency: {
      code: regencyCode,
      name: regency.name,
      provinceName: regency.province_name,
      villages: villages.length,
    },
    protection,
    coverage: coverageOver(protection.protected, whole),
    denominators: others.map(figureOfDenominator),
    insurerFigure: findInsurerFigure(regencyCode, Number(on.slice(0, 4))),
    target: findTarget(book, on),
    trend: await readTrend(db, whenOf(book, on), on),
    alarm,
    funds: funds.funds.map(({ id, name, kind, status, people, flow }) => ({
      id,
      name,
      kind,
      status,
      people,
      flow,
    })),
    fundTotals,
    lists: {
      villages: villages.length,
      sent: count('on-time', 'late'),
      late: count('late', 'overdue'),
      silent: count('silent', 'overdue'),
      counts: {
        lines: sum((row) => row.counts.lines),
        received: sum((row) => row.counts.received),
        accepted: sum((row) => row.counts.accepted),
        refused: sum((row) => row.counts.refused),
        waiting: sum((row) => row.counts.waiting),
        duplicate: sum((row) => row.counts.duplicate),
      },
    },
    decided: {
      yes: answers.get('yes') ?? 0,
      no: answers.get('no') ?? 0,
      factsMissing: answers.get('facts-missing') ?? 0,
      leftOut,
    },
    lowestVillages: villages
      .filter((row) => row.share !== null)
      .sort((a, b) => (a.share ?? 0) - (b.share ?? 0) || (a.village.code < b.village.code ? -1 : 1))
      .slice(0, LOWEST)
      .map((row) => ({
        village: row.village,
        protectedPeople: row.protection.protected,
        denominatorPeople: row.denominatorPeople,
        share: row.share,
      })),
    claims: {
      open: claims.totals.open,
      paid: claims.totals.paid,
      owedRupiah: claims.totals.owedRupiah,
      paidRupiah: claims.totals.paidRupiah,
    },
    openPairs: waiting?.open_pairs ?? 0,
    decisions: homeDecisions({
      alarm,
      on,
      year,
      overdueVillages: count('overdue'),
      leftOut,
      remainderRupiah: fundTotals.remainderRupiah,
      book,
    }),
    waits: homeWaits({ waiting, villages, claims: claims.cases, on }),
  }
}

function alarmOf(lapsing: readonly Lapsing[], on: IsoDate): Home['alarm'] {
  const near = lapsing.filter((one) => one.daysLeft <= ALARM_DAYS)
  const [first] = near
  if (first === undefined) return null
  const duties = sumDuties(near)
  const months = new Set(near.flatMap((one) => one.unpaidMonths))
  return {
    people: near.length,
    withinDays: daysBetween(on, near.at(-1)?.graceEnd ?? first.graceEnd),
    lapseOn: isoDate(first.graceEnd),
    unpaidMonths: [...months].sort(),
    rupiah: near.reduce((total, one) => total + one.unpaidRupiah, 0),
    actors: duties.map(({ office, task, people, rupiah }) => ({ office, task, people, rupiah })),
    isMoneyThere: duties.every((duty) => duty.actor !== 'planning' && duty.task !== ''),
  }
}
