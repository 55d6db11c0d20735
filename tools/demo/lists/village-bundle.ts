import { daysLater } from '#tools/demo/people/days.ts'
import type { Dice } from '#tools/demo/people/dice.ts'
import type { ListLine, Person } from '#tools/demo/people/person.ts'
import type { Village } from '#tools/demo/people/reference.ts'
import { fileName, fileNameAgain } from './file-names.ts'
import { type ListHead, planSheet, type SheetPlan } from './sheet-plan.ts'
import { FIRST_TRY, type VillageStory } from './stories.ts'
import { type TruthLine, truthOf } from './truth.ts'
import type { FileStory, VillageFile } from './village-file.ts'
import type { VillageStyle } from './village-style.ts'
import { writeCsvList } from './write-csv-list.ts'
import { writeEmptyWorkbook, writeWorkbook } from './write-workbook.ts'

export interface WrittenFile {
  readonly file: Omit<VillageFile, 'path'>
  readonly bytes: Buffer
  readonly truth: readonly TruthLine[]
}

interface Sender {
  readonly dice: Dice
  readonly village: Village
  readonly style: VillageStyle
  readonly story: VillageStory
  readonly people: ReadonlyMap<string, Person>
}

function plansOf(
  sender: Sender,
  style: VillageStyle,
  lines: readonly ListLine[],
  signedOn: string,
): SheetPlan[] {
  const head: ListHead = { village: sender.village, signedOn, headName: 'Kepala Desa Karangan' }
  if (style.sheets === 'one') return [planSheet('Sheet1', style, head, lines)]
  const hamlets = [...new Set(lines.map((line) => line.hamlet))]
  return hamlets.map((hamlet) =>
    planSheet(
      `Dusun ${hamlet}`,
      style,
      { ...head, hamlet },
      lines.filter((line) => line.hamlet === hamlet),
    ),
  )
}

async function writeOne(
  sender: Sender,
  entry: {
    readonly name: string
    readonly story: FileStory
    readonly receivedOn: string
    readonly supersedes?: string
    readonly lines: readonly ListLine[]
    readonly style?: VillageStyle
  },
): Promise<WrittenFile> {
  const style = entry.style ?? sender.style
  const letterDate = daysLater(entry.receivedOn, -2)
  const fullName = `${entry.name}.${style.format}`
  const plans = plansOf(sender, style, entry.lines, letterDate)
  const [first] = plans
  const bytes =
    style.format === 'csv' && first
      ? writeCsvList(first, style.columns.length)
      : await writeWorkbook(plans, style)
  return {
    file: {
      villageCode: sender.village.code,
      fileName: fullName,
      format: style.format,
      story: entry.story,
      receivedOn: entry.receivedOn,
      ...(entry.supersedes === undefined ? {} : { supersedes: entry.supersedes }),
      letterNumber: `400.9/${sender.dice.int(11, 199)}/${sender.village.code.slice(-2)}/2026`,
      letterDate,
      lines: entry.lines.length,
    },
    bytes,
    truth: truthOf(`${sender.village.code}/${fullName}`, plans),
  }
}

/** What the village mends when asked: the fields spoiled before, now as on the card, and struck-through lines gone. */
function mend(lines: readonly ListLine[], people: ReadonlyMap<string, Person>): ListLine[] {
  return lines
    .filter((line) => !line.dirt.includes('line.struck') && !line.dirt.includes('line.duplicate'))
    .map((line) => {
      const person = people.get(line.personId)
      if (!person || line.dirt.length === 0) return line
      const { nik, birthDate, name, sex } = person
      return { ...line, nik, birthDate, name, sex, dirt: [] }
    })
}

async function firstTry(
  sender: Sender,
  story: FileStory,
  lines: readonly ListLine[],
  name: string,
  receivedOn: string,
): Promise<WrittenFile> {
  const { style } = sender
  const common = { name, story, receivedOn }
  if (story === 'no-nik') {
    const columns = style.columns.filter((column) => column.key !== 'nik' && column.key !== 'kk')
    return writeOne(sender, { ...common, lines, style: { ...style, columns } })
  }
  if (story === 'superseded') return writeOne(sender, { ...common, lines: lines.slice(0, -5) })
  const whole = await writeOne(sender, { ...common, lines })
  const bytes =
    story === 'empty'
      ? await writeEmptyWorkbook()
      : whole.bytes.subarray(0, Math.floor(whole.bytes.length * 0.6))
  return { bytes, truth: [], file: { ...whole.file, lines: 0 } }
}

/** Every file one village sends, in the order it arrives. */
export async function writeVillage(
  sender: Sender,
  lines: readonly ListLine[],
  receivedOn: string,
): Promise<WrittenFile[]> {
  const { dice, story, village } = sender
  const name = fileName(dice, village)
  if (story === 'late') {
    return [await writeOne(sender, { name, story: 'late', receivedOn: '2026-03-09', lines })]
  }
  if (story === 'two-files') {
    const half = Math.ceil(lines.length / 2)
    const parts = [lines.slice(0, half), lines.slice(half)]
    return Promise.all(
      parts.map((part, at) =>
        writeOne(sender, {
          name: `${name} bagian ${at + 1}`,
          story: at === 0 ? 'first-part' : 'second-part',
          receivedOn: daysLater(receivedOn, at),
          lines: part,
        }),
      ),
    )
  }
  const trial = FIRST_TRY[story]
  if (!trial) return [await writeOne(sender, { name, story: 'regular', receivedOn, lines })]
  const before = await firstTry(sender, trial, lines, name, receivedOn)
  const after = await writeOne(sender, {
    name: fileNameAgain(dice, name),
    story: 'corrected',
    receivedOn: daysLater(receivedOn, 5),
    supersedes: before.file.fileName,
    lines: story === 'resends' ? mend(lines, sender.people) : lines,
  })
  return [before, after]
}
