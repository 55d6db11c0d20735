import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { instructVillages } from '#journey/register/instruct-villages.ts'
import { readVillageFiles } from '#journey/register/read-files.ts'
import { receiveList } from '#journey/register/receive-list.ts'
import { referenceData } from '#journey/verify/reference-data.ts'
import { SpreadsheetReader } from '#platform/spreadsheet/spreadsheet-reader.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import type { Progress } from './progress.ts'
import { type Setting, YEAR } from './setting.ts'
import type { Chapter } from './story.ts'

/** The bupati's letter to every village. */
export async function tellInstruction({ story, population }: Setting): Promise<Chapter> {
  const target = 100
  await story.once('instruction', '2026-01-12', async ({ db, office }) => {
    const letter = { number: '560/012/NAKER/2026', issuedOn: isoDate('2026-01-12') }
    const villages = population.villages.map((village) => ({
      villageCode: village.code,
      targetPeople: target,
      deadlineOn: isoDate('2026-02-28'),
    }))
    await instructVillages(db, office, YEAR, letter, villages)
    return { villages: villages.length }
  })
  const count = population.villages.length
  return {
    step: 'register',
    title: 'Instruksi bupati kepada kepala desa',
    countIn: count,
    countOut: count,
    rupiah: 0,
    note: `sasaran ${target} orang tiap desa, batas 28 Februari 2026`,
    paper: '',
  }
}

/** Every file the villages sent, taken in one by one in the order they came. */
export async function tellLists(
  { story, files, lists }: Setting,
  progress: Progress,
): Promise<Chapter> {
  await using reader = new SpreadsheetReader()
  const received = new Map<string, string>()
  let [lines, refused, read] = [0, 0, 0]
  progress.start('membaca daftar desa', files.length)
  for (const file of files) {
    const outcome = await story.once(
      `list ${file.villageCode} ${file.fileName}`,
      file.receivedOn,
      async ({ db, office }) => {
        const [answer] = await readVillageFiles(
          [{ name: file.fileName, path: file.path, village: placeCode(file.villageCode) }],
          { on: isoDate(file.receivedOn), reader, ...referenceData() },
        )
        if (!answer) throw new Error(`no answer for ${file.fileName}`)
        const sha256 = createHash('sha256')
          .update(await readFile(file.path))
          .digest('hex')
        const replaces = file.supersedes ? received.get(file.supersedes) : undefined
        const receipt = await receiveList(db, office, {
          villageCode: file.villageCode,
          year: YEAR,
          clientKey: `${file.villageCode}/${sha256}`,
          submittedOn: isoDate(file.receivedOn),
          headLetter: file.letterNumber,
          ...(replaces && { replacesListId: replaces }),
          files: [{ ...answer, sha256 }],
        })
        return { listId: receipt.listId, lines: receipt.lines, refused: answer.refused }
      },
    )
    received.set(file.fileName, outcome.listId)
    lines += outcome.lines
    if (outcome.refused === null) read += 1
    else refused += 1
    progress.step()
  }
  progress.stop()
  return {
    step: 'register',
    title: 'Daftar desa diterima dari berkas Excel dan CSV',
    countIn: files.length,
    countOut: lines,
    rupiah: 0,
    note: `${read} berkas terbaca, ${refused} ditolak dengan penjelasan`,
    paper: lists.members.replace(/[^/]+$/, ''),
  }
}
