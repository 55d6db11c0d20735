import { type Db, scopeOf } from '#platform/database.ts'
import { formatCount, formatDate } from '#vocabulary/indonesian.ts'
import { ageOn, type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { getRuleOn, knownNumberIn, premiumOf, type RuleBook } from '../decide/index.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { findLatestRun, listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { whenOf } from '../pay/read-lapse.ts'
import type { PayTables } from '../pay/tables.ts'
import { readDenominators } from '../report/read-coverage.ts'
import { defaultChances } from './default-chances.ts'
import { driverOf } from './fund-drivers.ts'
import { readPalmPrices } from './read-palm-prices.ts'
import type { Scenario } from './scenario.ts'
import { listPlanPeople, type PlanPerson } from './store.ts'

export interface PlanOptions {
  readonly years: number
  readonly paths: number
  readonly seed: number
  /** First paid month of people who come new. */
  readonly firstMonth: number
}

type Books = Db<PayTables & MatchTables & EnrolTables & DecideTables & FundTables>

/** A share of deaths that are work accidents, per million: assumed until the insurer's own count is known. */
const ACCIDENT_PER_MILLION = 60_000
const WORKFORCE_GROWTH_PER_MILLION = 13_000
const PRICES_FROM = 2015
const YOUNGEST = 15
const OLDEST = 100

/**
 * The next years as the books stand on a day: members by age and by what funds may look at, this year's funds with the uncertainty of
 * their kind, those left out as the people who come next. Every guess stands in `sources` as an assumption.
 */
export async function buildScenario(
  db: Books,
  book: RuleBook,
  year: number,
  on: IsoDate,
  options: PlanOptions,
): Promise<Scenario | undefined> {
  const { regencyCode } = scopeOf(db)
  const run = await findLatestRun(db, regencyCode, year)
  if (!run) return undefined
  const funds = (await listFunds(db, regencyCode, year)).filter((fund) => fund.ceiling_rupiah > 0)
  const wanted = new Set(funds.flatMap((fund) => fund.accepts.flat()))
  const people = await listPlanPeople(db, regencyCode, whenOf(book, on), { year, id: run.id })
  const firstYear = year + 1
  const newYear = isoDate(`${firstYear}-01-01`)
  const premium = premiumOf('bpu', 'lowest-base', book, newYear)
  if (!premium.ok) throw new RangeError(`no premium on ${newYear}: ${premium.refusal.code}`)
  const [whole] = readDenominators(regencyCode, year)
  const { prices, partYears } = readPalmPrices(PRICES_FROM)
  const rule = (id: string, name: string) => knownNumberIn(getRuleOn(book, id, newYear), name)
  const death = ['deathRupiah', 'periodicRupiah', 'funeralRupiah'] as const
  return {
    name: `${firstYear}–${firstYear + options.years - 1}, dari keadaan ${formatDate(on)}`,
    regency: regencyCode,
    firstYear,
    ...{ years: options.years, paths: options.paths, seed: options.seed },
    graceMonths: rule('PAY-LAPSE', 'unpaidMonths'),
    entryAgeLimit: rule('ELI-AGE-ENTRY', 'exclusiveAge'),
    premium: [
      {
        fromYear: firstYear,
        monthlyRupiah: premium.value.jkkRupiah + premium.value.jkmRupiah,
      },
    ],
    chances: defaultChances,
    groups: groupsOf(people, wanted, newYear, options),
    funds: funds.map((fund) => ({
      id: fund.id,
      accepts: fund.accepts.map((tags) => [...tags]),
      lastResort: fund.is_last_resort,
      money: driverOf(fund.kind).money(fund.ceiling_rupiah),
      late: driverOf(fund.kind).late,
    })),
    palmPrice: [...prices],
    coverage: {
      denominatorPeople: whole?.people ?? Math.max(1, people.length),
      growthPerMillion: WORKFORCE_GROWTH_PER_MILLION,
      othersPeople: 0,
    },
    benefits: {
      deathRupiah: death.reduce((sum, part) => sum + rule('BEN-JKM', part), 0),
      waitingRupiah: rule('BEN-JKM', 'funeralRupiah'),
      waitMonths: rule('BEN-JKM-WAIT', 'months'),
      accidentDeathRupiah:
        rule('BEN-JKK-DEATH', 'timesBase') * premium.value.baseRupiah +
        rule('BEN-JKK-DEATH', 'periodicRupiah') +
        rule('BEN-JKK-DEATH', 'funeralRupiah'),
      accidentPerMillion: ACCIDENT_PER_MILLION,
    },
    sources: sourcesOf({ people, funds, whole, partYears, on, firstYear }),
  }
}

/** People who look the same to every fund stand together; those without a birth date are left out and counted in the sources. */
function groupsOf(
  people: readonly PlanPerson[],
  wanted: ReadonlySet<string>,
  on: IsoDate,
  options: PlanOptions,
): Scenario['groups'] {
  const known = people.filter((one) => one.birth_date !== null)
  const groups = Map.groupBy(known, (one) =>
    one.tags
      .filter((tag) => wanted.has(tag))
      .sort()
      .join(' '),
  )
  const anyAge = agesOf(known, on)
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own], at) => {
      const newcomers = own.filter((one) => one.part === 'left-out')
      const ages = agesOf(newcomers, on)
      return {
        id: `kelompok-${at + 1}`,
        tags: key === '' ? [] : key.split(' '),
        members: agesOf(
          own.filter((one) => one.part === 'member'),
          on,
        ),
        entrants: {
          perYear: [newcomers.length],
          ages: ages.length > 0 ? ages : anyAge,
          firstMonth: options.firstMonth,
        },
      }
    })
}

function agesOf(people: readonly PlanPerson[], on: IsoDate): { age: number; people: number }[] {
  const counts = new Map<number, number>()
  for (const { birth_date } of people) {
    const age = Math.min(OLDEST, Math.max(YOUNGEST, ageOn(isoDate(birth_date ?? ''), on)))
    counts.set(age, (counts.get(age) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => a - b).map(([age, count]) => ({ age, people: count }))
}

function sourcesOf(known: {
  readonly people: readonly PlanPerson[]
  readonly funds: readonly { readonly id: string; readonly kind: string; readonly status: string }[]
  readonly whole: { readonly isEstimate: boolean; readonly asOf: string } | undefined
  readonly partYears: readonly number[]
  readonly on: IsoDate
  readonly firstYear: number
}): Scenario['sources'] {
  const members = known.people.filter((one) => one.part === 'member').length
  const unknown = known.people.filter((one) => one.birth_date === null).length
  const part =
    known.partYears.length > 0
      ? `; rata-rata ${known.partYears.join(', ')} belum setahun penuh`
      : ''
  const assumed = (field: string, source: string) =>
    ({ field, source, status: 'assumption' }) as const
  return [
    {
      field: 'premium',
      source: `Iuran dasar terendah pada ${known.firstYear}; keringanan PP 50/2025 tidak dihitung`,
      status: 'press',
    },
    {
      field: 'groups.members',
      source: `${formatCount(members)} orang terlindungi pada ${formatDate(known.on)} menurut buku iuran; ${formatCount(unknown)} orang tanpa tanggal lahir tidak ikut`,
      status: 'derived',
    },
    assumed(
      'groups.entrants',
      'Tiap tahun desa mengusulkan orang baru sebanyak yang tidak terjangkau tahun ini',
    ),
    assumed(
      'chances.death',
      'Perkiraan kasar menurut umur; ganti dengan tabel kematian yang disepakati',
    ),
    assumed('chances.leave', 'Perkiraan: pindah, dijamin pihak lain, berhenti bekerja'),
    ...[...new Set(known.funds.map((fund) => fund.kind))].map((kind) =>
      assumed(`funds.${kind}`, `Pagu tahun berjalan; ${driverOf(kind).because}`),
    ),
    {
      field: 'palmPrice',
      source: `World Bank Commodity Price Data (CC BY 4.0)${part}`,
      status: 'verified',
    },
    {
      field: 'coverage',
      source: `Penyebut ${known.whole?.isEstimate ? 'perkiraan' : 'terbit'} ${known.whole?.asOf ?? ''}; hanya orang program ini yang dihitung, peserta lain tidak digabung`,
      status: 'derived',
    },
    assumed('benefits', 'PP 82/2019 dan Permenaker 1/2025; bagian kecelakaan kerja perkiraan'),
  ]
}
