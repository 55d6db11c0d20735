import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomDay } from '#tools/demo/people/days.ts'
import { dice as makeDice } from '#tools/demo/people/dice.ts'
import type { Population } from '#tools/demo/people/population.ts'
import { formatOf, storyOf } from './stories.ts'
import type { TruthLine } from './truth.ts'
import { writeVillage } from './village-bundle.ts'
import type { VillageFile } from './village-file.ts'
import { villageStyle } from './village-style.ts'

function truthTable(truth: readonly TruthLine[]): string {
  const rows = truth.map(({ file, sheet, row, lineId, personId, dirt }) =>
    [`"${file}"`, `"${sheet}"`, row, lineId, personId, dirt.join(' ')].join(','),
  )
  return `${['file,sheet,row,line_id,person_id,dirt', ...rows].join('\n')}\n`
}

/**
 * Writes the villages' lists as the villages would, one folder a village, and `truth.csv` beside them (who each line
 * really is; for measuring only). Answers the files in the order they arrive.
 */
export async function writeVillageFiles(
  population: Population,
  folder: string,
): Promise<VillageFile[]> {
  const seeded = makeDice(population.seed).fork('lists')
  const people = new Map(population.people.map((person) => [person.id, person]))
  const count = population.villages.length
  const files: VillageFile[] = []
  const truth: TruthLine[] = []
  for (const [at, village] of population.villages.entries()) {
    const dice = seeded.fork(village.code)
    const style = villageStyle(dice, village, formatOf(at, count))
    const lines = population.lines.filter((line) => line.villageCode === village.code)
    const sender = { dice, village, style, story: storyOf(at, count), people }
    const receivedOn = randomDay(dice, '2026-02-09', '2026-02-22')
    await mkdir(join(folder, village.code), { recursive: true })
    for (const written of await writeVillage(sender, lines, receivedOn)) {
      const path = join(folder, village.code, written.file.fileName)
      await writeFile(path, written.bytes)
      files.push({ ...written.file, path })
      truth.push(...written.truth)
    }
  }
  await writeFile(join(folder, 'truth.csv'), truthTable(truth))
  return files.sort((one, other) =>
    `${one.receivedOn} ${one.villageCode}`.localeCompare(
      `${other.receivedOn} ${other.villageCode}`,
      'en',
    ),
  )
}
