import { formatDate } from '#vocabulary/indonesian.ts'
import { type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import type { HeirLetterData } from './letter/heir-letter-data.ts'
import type { ClaimCase } from './store.ts'

/** What the letter needs beside the case. */
export interface LetterSetting {
  readonly isSample: boolean
  readonly regencyName: string
  readonly officeName: string
  readonly seat: string
  readonly writtenOn: IsoDate
  readonly reference: string
  readonly deceasedName: string
  readonly villageName: string
  /** Empty while nobody knows the heir. */
  readonly heirName: string
  readonly checkUrl: string
}

const WHERE: Readonly<Record<string, string>> = {
  heir: 'keluarga',
  worker: 'keluarga',
  village: 'kantor desa',
  office: 'Dinas menyiapkan',
  hospital: 'rumah sakit atau puskesmas',
  police: 'kepolisian',
  school: 'sekolah',
}

/** The letter to a family from its case: what it is owed, what is not sure yet, which paper comes next. */
export function buildLetter(row: ClaimCase, setting: LetterSetting): HeirLetterData {
  const missing = row.documents.filter((paper) => !paper.isThere)
  const village = missing.find((paper) => paper.from === 'village')
  return {
    ...setting,
    heirName: setting.heirName === '' ? 'Keluarga' : setting.heirName,
    diedOn: isoDate(row.event_on),
    benefits: row.entitlement.parts.map((part) => ({
      name: part.label,
      rupiah: rupiah(part.rupiah),
    })),
    caution: cautionOf(row),
    documents: row.documents.map((paper) => ({
      name: paper.label,
      where: WHERE[paper.from] ?? paper.from,
      isReady: paper.isThere,
    })),
    nextStep: village
      ? `Temui kepala desa dan minta: ${lowerFirst(village.label)}. Petugas desa mendampingi keluarga sampai uang diterima.`
      : missing.length > 0
        ? 'Bawa surat yang belum ada ke kantor desa. Petugas desa mendampingi keluarga sampai uang diterima.'
        : 'Semua surat sudah ada. Tunggu kabar dari kantor cabang; petugas desa memberi tahu keluarga.',
    contact: 'Pertanyaan: datanglah ke kantor desa, atau hubungi Dinas pada jam kerja.',
  }
}

function cautionOf({ entitlement }: ClaimCase): string {
  const { answer, payBefore } = entitlement
  if (answer === 'pended' && payBefore !== null)
    return `Uang dibayar setelah iuran yang tertunda lunas; pemerintah kabupaten membayarnya paling lambat ${formatDate(isoDate(payBefore))}.`
  const waiting = entitlement.parts.find((part) => part.ruleId === 'BEN-JKM-WAIT')
  return waiting ? `Santunan lain belum berlaku: ${lowerFirst(waiting.because)}` : ''
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
