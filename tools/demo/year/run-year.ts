import { type House, wholeRegency } from '#doors/open-house.ts'
import { loadKeyRing } from '#office/keys/key-ring.ts'
import type { KeyTables } from '#office/keys/tables.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import type { Db } from '#platform/database.ts'
import type { StandingClock } from '#vocabulary/clock.ts'
import type { DemoFolders } from '../folders.ts'
import { writeVillageFiles } from '../lists/write-village-files.ts'
import { writeBranchTruth } from '../people/branch-truth.ts'
import { writeOutsideLists } from '../people/outside-lists.ts'
import { makePopulation } from '../people/population.ts'
import { Branch } from './branch.ts'
import { tellAward } from './chapter-award.ts'
import { tellClaims } from './chapter-claims.ts'
import { tellEnrolment } from './chapter-enrol.ts'
import { tellInstruction, tellLists } from './chapter-lists.ts'
import { tellAllocation, tellDecree, tellFunds } from './chapter-money.ts'
import { tellMonths } from './chapter-months.ts'
import { tellDecide, tellMatch, tellOutsideLists, tellVerify } from './chapter-people.ts'
import { tellPlan } from './chapter-plan.ts'
import { measureDemoYear, tellBooks, tellCoverage, tellFunnel } from './chapter-report.ts'
import { tellRoster } from './chapter-roster.ts'
import { closeYear } from './close-year.ts'
import { Progress } from './progress.ts'
import { demoRules, placeNames, REGENCY, type Setting } from './setting.ts'
import { Story } from './story.ts'
import { writePayers } from './write-payers.ts'

/** Lets one whole programme year happen, from the villages' spreadsheets to the dossier. */
export async function runYear(
  house: House,
  clock: StandingClock,
  folders: DemoFolders,
  size: { seed: number; villages: number; perVillage: number },
  acknowledge?: (step: string) => void,
): Promise<Story> {
  const story = await openStory(house, clock, size.seed, acknowledge)
  const population = makePopulation({ ...size, regency: REGENCY })
  const setting: Setting = {
    story,
    branch: new Branch(folders.branch, folders.papers, size.seed),
    population,
    files: await writeVillageFiles(population, folders.lists),
    lists: await writeOutsideLists(population, folders.outside),
    registry: await writeBranchTruth(population, folders.outside),
    papers: folders.papers,
    book: demoRules,
    places: await placeNames(story),
  }
  try {
    return await tellYear(setting, folders)
  } finally {
    setting.branch.close()
  }
}

async function tellYear(setting: Setting, { papers }: DemoFolders): Promise<Story> {
  const { story } = setting
  await writePayers(setting)
  const progress = new Progress()
  await story.tell(() => tellRoster(setting))
  await story.tell(() => tellInstruction(setting))
  await story.tell(() => tellLists(setting, progress))
  await story.tell(() => tellOutsideLists(setting))
  await story.tell(() => tellVerify(setting))
  await story.tell(() => tellMatch(setting))
  await story.tell(() => tellDecide(setting))
  await story.tell(() => tellFunds(setting))
  await story.tell(() => tellAllocation(setting))
  await story.tell(() => tellDecree(setting))
  await story.tell(() => tellEnrolment(setting))
  await story.tell(() => tellMonths(setting, progress))
  await story.tell(() => tellClaims(setting))
  const measuring = measureDemoYear(setting)
  await story.tell(async () => tellFunnel(setting, await measuring))
  const measure = await measuring
  await story.tell(() => tellCoverage(setting, measure))
  await story.tell(() => tellBooks(measure))
  await story.tell(() => tellPlan(setting))
  await story.tell(() => tellAward(setting, measure))
  story.closing = await closeYear(papers, measure)
  return story
}

async function openStory(
  house: House,
  clock: StandingClock,
  seed: number,
  acknowledge?: (step: string) => void,
): Promise<Story> {
  const scope = wholeRegency(REGENCY, 'demo')
  const regency = await house.owner.run(scope, (db: Db<PlaceTables>) => setUpRegency(db))
  if (!regency.ok) throw new Error(regency.refusal.code)
  const keys = await house.app.run(scope, (db: Db<KeyTables>) =>
    loadKeyRing(db, REGENCY, house.keyFile),
  )
  const story = new Story(house, clock, keys, seed, acknowledge)
  await story.recall()
  return story
}
