import { findDeaths, type KnownDeath } from '#journey/claim/find-deaths.ts'
import { listDeathsToAsk } from '#journey/claim/list-deaths-to-ask.ts'
import { readOutcomes } from '#journey/claim/read-outcomes.ts'
import { reassessClaims } from '#journey/claim/reassess-claims.ts'
import { receivePapers } from '#journey/claim/receive-papers.ts'
import { listCases } from '#journey/claim/store.ts'
import { submitClaims } from '#journey/claim/submit-claims.ts'
import { listWorkersById } from '#journey/match/store.ts'
import { addDays, daysBetween, isoDate } from '#vocabulary/iso-date.ts'
import { heirOf } from '../people/heirs.ts'
import { demoRules, REGENCY, readTable, type Setting, YEAR } from './setting.ts'
import type { StoryContext } from './story.ts'

/** A village that writes to the office within so many days has reported; later ones are found by matching the lists. */
const REPORTED_WITHIN_DAYS = 14
/** One family in so many brings its village papers a month late. */
const ONE_LATE_IN = 5

export interface ClaimMonth extends Record<string, unknown> {
  readonly found: number
  readonly strangers: number
  readonly byHow: Record<string, number>
  readonly pended: number
  readonly refused: number
}

export interface FiledMonth extends Record<string, unknown> {
  readonly number: string
  readonly opened: number
  readonly expired: number
}

export interface AnsweredMonth extends Record<string, unknown> {
  readonly paid: number
  readonly paidRupiah: number
  readonly held: number
  readonly refused: number
  readonly differences: number
}

/** Looks for members among the deaths known by a day: village reports, the death list, and people the branch calls deceased. */
export function findClaims(setting: Setting, on: string): Promise<ClaimMonth> {
  return setting.story.once(`claims found ${on}`, on, async (context) => {
    const deaths = [
      ...(await listedDeaths(setting, on)),
      ...(await registryDeaths(setting, context)),
    ]
    const search = await findDeaths(context.db, context.office, deaths, demoRules)
    const byHow: Record<string, number> = {}
    for (const { foundBy } of search.found) byHow[foundBy] = (byHow[foundBy] ?? 0) + 1
    const answers = search.found.map((one) => one.entitlement.answer)
    return {
      found: search.found.length,
      strangers: search.strangers,
      byHow,
      pended: answers.filter((one) => one === 'pended').length,
      refused: answers.filter((one) => one === 'refused').length,
    }
  })
}

async function listedDeaths({ lists }: Setting, on: string): Promise<KnownDeath[]> {
  const rows = [...(await readTable(lists.deaths)), ...(await readTable(lists.deathsLater))]
  return rows
    .filter((row) => (row['recorded_on'] ?? '') < on)
    .map((row) => {
      const diedOn = isoDate(row['died_on'] ?? '')
      const lateDays = daysBetween(diedOn, isoDate(row['recorded_on'] ?? ''))
      return {
        nik: row['nik'] ?? '',
        diedOn,
        isWorkAccident: row['cause'] === 'work-accident',
        foundBy: lateDays <= REPORTED_WITHIN_DAYS ? 'village-report' : 'death-list',
      }
    })
}

/** The day of death of people the branch calls deceased, as the civil registry answers. */
async function registryDeaths(
  { registry }: Setting,
  { db, office }: StoryContext,
): Promise<KnownDeath[]> {
  const asked = await listDeathsToAsk(db, office)
  if (asked.length === 0) return []
  const diedOn = new Map((await readTable(registry)).map((row) => [row['nik'], row['died_on']]))
  return asked.flatMap(({ nik }) => {
    const day = diedOn.get(nik) ?? ''
    return day === ''
      ? []
      : [{ nik, diedOn: isoDate(day), isWorkAccident: false, foundBy: 'branch-reply' as const }]
  })
}

/** Families bring their papers, complete claims go to the branch, its answers come back. */
export async function fileClaims(setting: Setting, on: string): Promise<void> {
  const { story, branch } = setting
  const filed = await story.once(`claims filed ${on}`, on, async (context): Promise<FiledMonth> => {
    await bringPapers(setting, context, on)
    const changed = await reassessClaims(context.db, context.office, demoRules)
    const file = await submitClaims(context.db, context.office, YEAR)
    return {
      number: file ? await branch.send(file) : '',
      opened: changed.filter((one) => one.after === 'entitled').length,
      expired: changed.filter((one) => one.after === 'refused').length,
    }
  })
  if (filed.number === '') return
  const content = await branch.claim(filed.number, on)
  await story.once(`claims answered ${on}`, on, async ({ db, office }): Promise<AnsweredMonth> => {
    const read = await readOutcomes(db, office, filed.number, content)
    if (!read.ok) throw new Error(`${filed.number}: ${read.refusal.code}`)
    const { paid, paidRupiah, held, refused, differences } = read.value
    return { paid, paidRupiah, held, refused, differences: differences.length }
  })
}

async function bringPapers(
  { population }: Setting,
  { db, office }: StoryContext,
  on: string,
): Promise<void> {
  const open = (await listCases(db, REGENCY, ['found', 'documents'])).filter((row) =>
    row.documents.some((paper) => !paper.isThere),
  )
  const workers = new Map(
    (
      await listWorkersById(
        db,
        REGENCY,
        open.map((row) => row.worker_id),
      )
    ).map((row) => [row.id, row]),
  )
  for (const [at, row] of open.entries()) {
    const worker = workers.get(row.worker_id)
    if (!worker?.nik_enc) continue
    const isLate = at % ONE_LATE_IN === 1 && row.found_on > addDays(isoDate(on), -21)
    const all = everyPaper(row.documents)
    await receivePapers(
      db,
      office,
      row.id,
      heirOf(population, office.keys.open(worker.nik_enc, worker.key_version)),
      isLate ? all.filter((code) => code !== 'surat-waris') : all,
      demoRules,
    )
  }
}

/** Everything the list may come to hold once the heir is known. */
function everyPaper(listed: readonly { readonly code: string }[]): string[] {
  return [...listed.map((paper) => paper.code), 'buku-nikah', 'npwp', 'surat-wali']
}
