import { z } from 'zod'
import { accept, type Result, refuse } from '#vocabulary/result.ts'

const whole = z.int().min(0)
const perMillion = z.int().min(0).max(1_000_000)
const year = z.int().min(2000).max(2100)
const age = z.int().min(15).max(100)
const word = z.string().min(1).max(80)
const tags = z.array(word)

const ageRow = z.strictObject({ age, people: whole })

/** Yearly chances from an age on, per million people; the last row that fits counts. */
const chanceRow = z.strictObject({ fromAge: z.int().min(0).max(100), perMillion })

const money = z.discriminatedUnion('kind', [
  /** Voted or promised, year by year; the last amount goes on. */
  z.strictObject({ kind: z.literal('listed'), rupiah: z.array(whole).min(1) }),
  /** Changes every year by a share drawn evenly between two permille, starting after the first year. */
  z.strictObject({
    kind: z.literal('band'),
    firstRupiah: whole,
    lowPermille: z.int().min(-1000).max(1000),
    highPermille: z.int().min(-1000).max(1000),
  }),
  /** Follows the palm-oil price of an earlier year in part, between a floor and a roof (permille of the first year). */
  z.strictObject({
    kind: z.literal('palm'),
    firstRupiah: whole,
    lagYears: z.int().min(0).max(3),
    passThroughPermille: z.int().min(0).max(2000),
    noisePermille: z.int().min(0).max(900),
    floorPermille: whole,
    roofPermille: whole,
  }),
])

export const Scenario = z.strictObject({
  $schema: z.string().optional(),
  name: word,
  regency: z.string().regex(/^\d{2}\.\d{2}$/),
  firstYear: year,
  years: z.int().min(1).max(10),
  paths: z.int().min(1).max(100_000),
  seed: z.int().min(0).max(2_147_483_647),
  /** Months of arrears that may still be paid (rule PAY-LAPSE). */
  graceMonths: z.int().min(0).max(12),
  /** Nobody of this age or older may enter or re-enter (rule ELI-AGE-ENTRY). */
  entryAgeLimit: age,
  /** JKK and JKM of one month; each price holds from its year on. */
  premium: z.array(z.strictObject({ fromYear: year, monthlyRupiah: z.int().min(1) })).min(1),
  chances: z.strictObject({
    death: z.array(chanceRow).min(1),
    /** Moves away, finds another payer, stops working. */
    leave: z.array(chanceRow).min(1),
  }),
  groups: z
    .array(
      z.strictObject({
        id: word,
        tags,
        members: z.array(ageRow),
        entrants: z.strictObject({
          /** New people wanted each year; the last number goes on. */
          perYear: z.array(whole).min(1),
          /** Weights of their ages. */
          ages: z.array(ageRow).min(1),
          /** First paid month of a new member. */
          firstMonth: z.int().min(1).max(12),
        }),
      }),
    )
    .min(1),
  funds: z
    .array(
      z.strictObject({
        id: word,
        /** Lists of tags: a group is accepted when it has all tags of one list. */
        accepts: z.array(tags),
        lastResort: z.boolean(),
        money,
        /** The chance that a year's money comes so many months late. */
        late: z.strictObject({ perMillion, months: z.int().min(0).max(12) }),
      }),
    )
    .min(1),
  /** Yearly palm-oil prices in tenths of a dollar per tonne, without gaps; later years are drawn from their changes. */
  palmPrice: z.array(z.strictObject({ year, tenthsOfDollar: z.int().min(1) })),
  coverage: z.strictObject({
    denominatorPeople: z.int().min(1),
    growthPerMillion: z.int().min(-500_000).max(500_000),
    /** People protected by others: employers, province, themselves. */
    othersPeople: whole,
  }),
  benefits: z.strictObject({
    deathRupiah: whole,
    waitingRupiah: whole,
    waitMonths: z.int().min(0).max(12),
    accidentDeathRupiah: whole,
    /** Share of deaths that are work accidents. */
    accidentPerMillion: perMillion,
  }),
  /** Where each figure comes from; what nobody has confirmed is called an assumption. */
  sources: z.array(
    z.strictObject({
      field: word,
      source: z.string().min(1),
      status: z.enum(['verified', 'press', 'derived', 'assumption']),
    }),
  ),
})

export type Scenario = z.infer<typeof Scenario>
export type FundMoney = z.infer<typeof money>

/** One Indonesian sentence: which part, and what it must be. */
export function readScenario(value: unknown): Result<Scenario, string> {
  const read = Scenario.safeParse(value)
  if (!read.success) return refuse(sentenceOf(read.error))
  const fault = faultOf(read.data)
  return fault === undefined ? accept(read.data) : refuse(fault)
}

function faultOf(scenario: Scenario): string | undefined {
  const { premium, firstYear, groups, funds, palmPrice } = scenario
  if (!premium.some((one) => one.fromYear <= firstYear))
    return `Bagian premium tidak memuat iuran untuk tahun ${firstYear}.`
  const twice = repeated(groups.map((one) => one.id)) ?? repeated(funds.map((one) => one.id))
  if (twice !== undefined) return `Id ${twice} ditulis dua kali; beri nama lain.`
  for (const group of groups)
    if (group.entrants.ages.every((row) => row.people === 0))
      return `Kelompok ${group.id}: bobot usia pendaftar semuanya nol.`
  for (const { id, money: driver } of funds) {
    if (driver.kind === 'band' && driver.lowPermille > driver.highPermille)
      return `Dana ${id}: lowPermille lebih besar dari highPermille.`
    if (driver.kind !== 'palm') continue
    if (driver.floorPermille > driver.roofPermille)
      return `Dana ${id}: floorPermille lebih besar dari roofPermille.`
    const needed = firstYear - driver.lagYears
    if (palmPrice.length < 2 || !palmPrice.some((one) => one.year === needed))
      return `Dana ${id} memerlukan harga sawit tahun ${needed} dan sedikitnya dua tahun di palmPrice.`
  }
  const gap = palmPrice.findIndex(
    (one, at) => at > 0 && one.year !== (palmPrice[at - 1]?.year ?? 0) + 1,
  )
  return gap < 0 ? undefined : `palmPrice tidak berurutan pada tahun ${palmPrice[gap]?.year}.`
}

function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, at) => ids.indexOf(id) !== at)
}

function sentenceOf(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'Skenario tidak dapat dibaca.'
  const where = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
  const part = where === '' ? 'Skenario' : `Bagian ${where.replace(/^\./, '')}`
  switch (issue.code) {
    case 'invalid_type':
      return `${part} harus berupa ${KINDS[issue.expected] ?? issue.expected}.`
    case 'too_small':
      return `${part} paling sedikit ${issue.minimum}.`
    case 'too_big':
      return `${part} paling banyak ${issue.maximum}.`
    case 'unrecognized_keys':
      return `${part} memuat nama yang tidak dikenal: ${issue.keys.join(', ')}.`
    case 'invalid_value':
      return `${part} harus salah satu dari: ${issue.values.join(', ')}.`
    default:
      return `${part} tidak sesuai bentuk yang diminta.`
  }
}

const KINDS: Readonly<Record<string, string>> = {
  int: 'bilangan bulat',
  number: 'bilangan',
  string: 'teks',
  array: 'daftar',
  object: 'objek JSON',
  boolean: 'true atau false',
}
