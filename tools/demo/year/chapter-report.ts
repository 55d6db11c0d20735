import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonWords } from '#journey/decide/index.ts'
import { whenOf } from '#journey/pay/read-lapse.ts'
import { buildCoverageMap } from '#journey/report/build-coverage-map.ts'
import { buildTrend } from '#journey/report/build-trend.ts'
import { drawTrend } from '#journey/report/charts/index.ts'
import { countReasons, type ReasonCount } from '#journey/report/count-reasons.ts'
import { type Borders, drawCoverageMap } from '#journey/report/map/index.ts'
import { amountIn, measureYear, type YearMeasure } from '#journey/report/measure-year.ts'
import { readTrend } from '#journey/report/read-coverage.ts'
import { coverageTable, sayCoverage } from '#journey/report/read-coverage-statement.ts'
import { readBorders } from '#journey/report/read-map.ts'
import { figureScope, listFigures } from '#journey/report/trace-figure.ts'
import { villageTable } from '#journey/report/village-table.ts'
import { checks } from '#journey/verify/index.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { demoRules, REGENCY, type Setting, YEAR } from './setting.ts'
import type { Chapter } from './story.ts'

export const YEAR_END = isoDate('2026-12-31')

/** The year as it stands on its last day, measured once for all that is told about it. */
export function measureDemoYear({ story }: Setting): Promise<YearMeasure> {
  return story.read((db) => measureYear(db, demoRules, YEAR, YEAR_END))
}

/** From named to protected: how many fell out at each step and why. */
export async function tellFunnel(
  { story, papers }: Setting,
  { figures, villages }: YearMeasure,
): Promise<Chapter> {
  const reasons = await story.read(async (db) => {
    const scope = await figureScope(db, demoRules, YEAR, YEAR_END)
    const wanted = new Map((await listFigures(db, YEAR)).map((one) => [one.id, one]))
    const told = new Map<string, ReasonCount[]>()
    for (const id of ['refused', 'not-eligible', 'branch-refused', 'lapsed']) {
      const figure = wanted.get(id)
      if (figure) told.set(id, await countReasons(db, scope, figure))
    }
    return told
  })
  const path = join(papers, 'desa-2026.csv')
  await writeFile(path, villageTable(villages))
  const value = (id: string) => formatCount(amountIn(figures, id))
  return {
    step: 'report',
    title: 'Dari usulan sampai terlindungi pada akhir tahun',
    countIn: amountIn(figures, 'named'),
    countOut: amountIn(figures, 'protected'),
    rupiah: 0,
    note: [
      `${value('refused')} baris ditolak (${topOf(reasons.get('refused'), checkWords)})`,
      `${value('duplicate')} ganda, ${value('waiting')} menunggu petugas`,
      `${value('not-eligible')} tidak memenuhi syarat (${topOf(reasons.get('not-eligible'), (code) => reasonWords[code] ?? code)})`,
      `${value('left-out')} tidak terjangkau dana`,
      `${value('branch-refused')} ditolak cabang (${topOf(reasons.get('branch-refused'), branchWords)})`,
      `${value('lapsed')} peserta lama putus (${topOf(reasons.get('lapsed'), (text) => text)})`,
    ].join('; '),
    paper: path,
  }
}

const TOP = 3

function topOf(
  reasons: readonly ReasonCount[] | undefined,
  say: (about: string) => string,
): string {
  const all = reasons ?? []
  const told = all.slice(0, TOP).map((one) => `${formatCount(one.amount)} ${say(one.about)}`)
  const rest = all.slice(TOP).reduce((sum, one) => sum + one.amount, 0)
  return [...told, ...(rest > 0 ? [`${formatCount(rest)} lain`] : [])].join(', ') || 'tidak ada'
}

const CHECK_WORDS = new Map(checks.map((check) => [check.code, check.rule]))

function checkWords(code: string): string {
  const rule = CHECK_WORDS.get(code)
  return rule ? `${code} “${rule.replace(/\.$/, '')}”` : code
}

const REFUSALS: Readonly<Record<string, string>> = {
  T01: 'sudah peserta lewat pihak lain',
  T02: 'usia 65 ke atas',
  T03: 'NIK tidak ditemukan',
  T04: 'tercatat meninggal',
  T05: 'data tidak padan dengan NIK',
  T09: 'kepesertaan sudah berakhir',
}

function branchWords(code: string): string {
  return REFUSALS[code] ?? code
}

/** The programme's people over the stated wholes; the map and the line of months lie on the table. */
export async function tellCoverage(setting: Setting, measure: YearMeasure): Promise<Chapter> {
  const { coverage } = measure
  await writeFile(join(setting.papers, 'cakupan-2026.csv'), coverageTable(coverage))
  const path = await drawPictures(setting, measure)
  const { insurer, over } = coverage
  const apart = insurer
    ? `; angka terbit cabang ${String(insurer.percent).replace('.', ',')} % (${insurer.period}) punya penyebut sendiri dan tidak digabung`
    : ''
  return {
    step: 'report',
    title: 'Cakupan program atas penyebut yang disebut',
    countIn: over[0]?.denominator.people ?? 0,
    countOut: coverage.people,
    rupiah: 0,
    note: `${over.map((one) => `${WORDS[one.scope]} ${sayCoverage(one)}`).join('; ')}${apart}`,
    paper: path,
  }
}

const WORDS = { all: 'semua:', formal: 'formal:', informal: 'informal:' } as const

async function drawPictures(
  { story, papers }: Setting,
  { villages }: YearMeasure,
): Promise<string> {
  const { topology } = await readBorders(REGENCY)
  const months = await story.read((db) => readTrend(db, whenOf(demoRules, YEAR_END), YEAR_END))
  const path = join(papers, 'peta-cakupan.svg')
  const map = buildCoverageMap(villages, topology as Borders | null)
  await writeFile(path, drawCoverageMap(map))
  await writeFile(join(papers, 'peserta-per-bulan.svg'), drawTrend(buildTrend(months)))
  return path
}

/** The books held against their laws; what does not hold is told, never hidden. */
export async function tellBooks({ figures, checked }: YearMeasure): Promise<Chapter> {
  const broken = checked.filter((one) => !one.isFine)
  const looked = checked.reduce((sum, one) => sum + one.looked, 0)
  return {
    step: 'report',
    title: 'Pembukuan diperiksa',
    countIn: checked.length,
    countOut: checked.length - broken.length,
    rupiah: amountIn(figures, 'confirmed'),
    note:
      broken.length === 0
        ? `${formatCount(looked)} baris, bulan-orang, tagihan, dan kasus cocok; tidak ada yang dibayar dua kali atau di luar ikatan dana`
        : broken.map((one) => `${one.title}: ${one.violations[0]?.sentence}`).join('; '),
    paper: '',
  }
}
