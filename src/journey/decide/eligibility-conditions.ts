import { formatDate, formatMonth } from '#vocabulary/indonesian.ts'
import { ageOn, type IsoDate, isoDate, isoDateOf, monthOf } from '#vocabulary/iso-date.ts'
import { regencyOf } from '#vocabulary/place-code.ts'
import type { Outcome, Reason } from './reason.ts'
import { flagIn, knownNumberIn, numberIn, textsIn } from './rule.ts'
import { getRuleOn, type RuleBook } from './rule-book.ts'
import { isContinuing, type NikState, type Segment, type WorkerFacts } from './worker-facts.ts'

type Condition = (facts: WorkerFacts, book: RuleBook, on: IsoDate) => Reason

/** The order is the order on screen. */
export const conditions: readonly Condition[] = [
  alive,
  identity,
  age,
  segment,
  work,
  residence,
  notCovered,
]

function alive(facts: WorkerFacts, _book: RuleBook, on: IsoDate): Reason {
  const say = reasonOf('D-HIDUP', 'ELI-ALIVE')
  if (facts.deceasedOn === null || facts.deceasedOn > on)
    return say('met', 'Tidak ada catatan bahwa orang ini sudah meninggal.')
  return say(
    'failed',
    `Orang ini tercatat meninggal pada ${formatDate(facts.deceasedOn)}.`,
    'Bila catatan kematian keliru, perbaiki dengan surat keterangan kepala desa.',
  )
}

const nikAnswers: Readonly<Record<NikState, readonly [Outcome, string, string]>> = {
  matched: ['met', 'NIK cocok dengan data Dukcapil.', ''],
  'well-formed': ['met', 'NIK tersusun benar; kantor cabang masih akan mencocokkannya.', ''],
  'unknown-to-registry': [
    'failed',
    'NIK tidak ditemukan di data Dukcapil.',
    'Periksa NIK pada KTP atau KK, lalu perbaiki atau urus ke Dukcapil.',
  ],
  malformed: [
    'failed',
    'NIK yang tertulis bukan 16 angka yang mungkin.',
    'Tulis ulang 16 angka NIK dari KTP atau KK.',
  ],
  none: ['unknown', 'NIK belum ada.', 'Lengkapi 16 angka NIK dari KTP atau KK.'],
}

function identity(facts: WorkerFacts, book: RuleBook, on: IsoDate): Reason {
  const say = reasonOf('D-NIK', 'ELI-NIK')
  const needsRegistry = flagIn(getRuleOn(book, 'ELI-NIK', on), 'registryMatchRequired')
  if (facts.nikState === 'well-formed' && needsRegistry)
    return say(
      'unknown',
      'NIK belum dicocokkan dengan data Dukcapil.',
      'Cocokkan NIK dengan Dukcapil.',
    )
  return say(...nikAnswers[facts.nikState])
}

function age(facts: WorkerFacts, book: RuleBook, on: IsoDate): Reason {
  const continuing = isContinuing(facts, on)
  const say = reasonOf('D-USIA', continuing ? 'ELI-AGE-CONT' : 'ELI-AGE-ENTRY')
  const { birthDate, unlapsedUntil } = facts
  if (birthDate === null)
    return say('unknown', 'Tanggal lahir belum ada.', 'Lengkapi tanggal lahir dari KTP atau KK.')
  if (birthDate > on)
    return say(
      'unknown',
      `Tanggal lahir ${formatDate(birthDate)} belum terjadi.`,
      'Perbaiki tanggal lahir.',
    )
  const years = ageOn(birthDate, on)
  if (continuing && unlapsedUntil !== null) {
    const bar = numberIn(getRuleOn(book, 'ELI-AGE-CONT', on), 'exclusiveAge')
    if (bar === null || years < bar)
      return say(
        'met',
        `Usia ${years} tahun; peserta berjalan, dapat diteruskan sampai ${formatDate(unlapsedUntil)}.`,
      )
    return say(
      'failed',
      `Usia ${years} tahun; batas peserta berjalan di bawah ${bar} tahun.`,
      NO_WAY_BACK,
    )
  }
  const rule = getRuleOn(book, 'ELI-AGE-ENTRY', on)
  const [limit, minimum] = [knownNumberIn(rule, 'exclusiveAge'), knownNumberIn(rule, 'minimumAge')]
  const lapsed =
    unlapsedUntil === null ? '' : ` Kepesertaan lama putus sesudah ${formatDate(unlapsedUntil)}.`
  if (years >= limit)
    return say(
      'failed',
      `Usia ${years} tahun; pendaftaran hanya di bawah ${limit} tahun.${lapsed}`,
      NO_WAY_BACK,
    )
  if (years < minimum)
    return say(
      'failed',
      `Usia ${years} tahun; paling muda ${minimum} tahun.`,
      `Dapat diusulkan mulai ${formatDate(birthdayOf(birthDate, minimum))}.`,
    )
  return say('met', `Usia ${years} tahun, di antara ${minimum} dan ${limit - 1} tahun.${lapsed}`)
}

const NO_WAY_BACK =
  'Tidak ada, kecuali tanggal lahir keliru atau kepesertaan lama ternyata belum putus.'

const segmentNames: Readonly<Record<Segment, string>> = {
  bpu: 'pekerja bukan penerima upah',
  pu: 'penerima upah dari pemberi kerja',
  'pu-non-asn': 'pegawai non-ASN',
  'pu-village': 'kepala desa atau perangkat desa',
  jakon: 'pekerja jasa konstruksi',
  pmi: 'pekerja migran',
  asn: 'ASN, TNI, atau Polri',
}

function segment(facts: WorkerFacts, book: RuleBook, on: IsoDate): Reason {
  const say = reasonOf('D-SEGMEN', 'ELI-SEGMENT')
  if (facts.segment === null)
    return say(
      'unknown',
      'Pekerjaan belum jelas segmennya.',
      'Lengkapi pekerjaan dan status kerjanya.',
    )
  const name = segmentNames[facts.segment]
  if (textsIn(getRuleOn(book, 'ELI-SEGMENT', on), 'served').includes(facts.segment))
    return say('met', `Termasuk ${name}.`)
  return say(
    'failed',
    `Termasuk ${name}; program ini tidak melayani segmen itu.`,
    'Bila pekerjaannya berubah, usulkan lagi dengan pekerjaan yang baru.',
  )
}

function work(facts: WorkerFacts, book: RuleBook, on: IsoDate): Reason {
  const say = reasonOf('D-KERJA', 'ELI-WORK')
  if (facts.working === 'not-working')
    return say(
      'failed',
      'Desa menyatakan orang ini tidak bekerja.',
      'Ajukan bila orang ini bekerja lagi, dengan buktinya.',
    )
  if (facts.working === 'shown') return say('met', 'Bukti bekerja sudah ada.')
  const accepted = textsIn(getRuleOn(book, 'ELI-WORK', on), 'accepted')
  if (facts.working === 'stated' && accepted.includes('stated'))
    return say('met', 'Kepala desa menyatakan orang ini bekerja.')
  return say(
    'unknown',
    'Belum ada bukti orang ini bekerja.',
    'Minta kepala desa menyatakan pekerjaannya.',
  )
}

function residence(facts: WorkerFacts, book: RuleBook, on: IsoDate): Reason {
  const say = reasonOf('D-DOMISILI', 'ELI-RESIDENT')
  if (!flagIn(getRuleOn(book, 'ELI-RESIDENT', on), 'required'))
    return say('met', 'Domisili tidak disyaratkan.')
  const village = facts.residentVillage
  if (village === null)
    return say('unknown', 'Desa domisili belum ada.', 'Lengkapi desa tempat orang ini tinggal.')
  if (regencyOf(village) === facts.regency) return say('met', `Berdomisili di desa ${village}.`)
  return say(
    'failed',
    `Berdomisili di ${village}, di luar kabupaten ${facts.regency}.`,
    'Bila sudah pindah ke kabupaten ini, lampirkan KK yang baru.',
  )
}

function notCovered(facts: WorkerFacts, _book: RuleBook, on: IsoDate): Reason {
  const say = reasonOf('D-TANGGUNGAN', 'ELI-NOTCOV')
  const other = facts.coveredElsewhere
  if (other === null)
    return say(
      'unknown',
      'Belum diperiksa apakah pihak lain membayar.',
      'Cocokkan dengan daftar peserta cabang.',
    )
  if (other === 'nobody') return say('met', 'Tidak ada pihak lain yang membayar JKK dan JKM.')
  if (other.until !== null && other.until < monthOf(on))
    return say('met', `Dijamin ${other.payer} hanya sampai ${formatMonth(other.until)}.`)
  return say(
    'failed',
    `JKK dan JKM sudah dibayar ${other.payer}${other.until === null ? '' : ` sampai ${formatMonth(other.until)}`}.`,
    'Dapat diusulkan sesudah pembayaran pihak itu berakhir.',
  )
}

function reasonOf(code: string, ruleId: string) {
  return (outcome: Outcome, sentence: string, changes = ''): Reason => ({
    code,
    ruleId,
    outcome,
    sentence,
    changes,
  })
}

function birthdayOf(birthDate: IsoDate, age: number): IsoDate {
  const year = Number(birthDate.slice(0, 4)) + age
  const [monthOfYear, day] = [Number(birthDate.slice(5, 7)), Number(birthDate.slice(8, 10))]
  return isoDateOf(year, monthOfYear, day) ?? isoDate(`${year}-03-01`)
}
