import { qrSvg } from '#platform/typst/qr-svg.ts'
import { formatDate, formatRupiah } from '#vocabulary/indonesian.ts'
import { rupiahWords } from '#vocabulary/number-words.ts'
import { addRupiah } from '#vocabulary/rupiah.ts'
import type { HeirLetterData } from './heir-letter-data.ts'

/** Everything `heir-letter.typ` prints, worded for a family and readable aloud. */
export function layOutHeirLetter(data: HeirLetterData) {
  const total = addRupiah(...data.benefits.map(({ rupiah }) => rupiah))
  const missing = data.documents.filter(({ isReady }) => !isReady).length
  return {
    isSample: data.isSample,
    date: data.writtenOn.split('-').map(Number),
    office: data.officeName,
    regency: data.regencyName,
    placeAndDate: `${data.seat}, ${formatDate(data.writtenOn)}`,
    reference: data.reference,
    heir: data.heirName,
    village: data.villageName,
    condolence: `Kami turut berduka cita atas berpulangnya ${data.deceasedName} pada ${formatDate(data.diedOn)}. Semoga keluarga diberi kekuatan.`,
    reason: `Almarhum/almarhumah terlindungi jaminan sosial ketenagakerjaan. Karena itu keluarga berhak menerima:`,
    total: formatRupiah(total),
    totalWords: rupiahWords(total),
    benefits: data.benefits.map(({ name, rupiah }) => ({ name, amount: formatRupiah(rupiah) })),
    caution: data.caution,
    nextStep: data.nextStep,
    documents: data.documents,
    documentWords:
      missing === 0
        ? 'Semua surat yang diperlukan sudah ada.'
        : `Surat yang diperlukan; ${missing} dari ${data.documents.length} masih perlu disiapkan.`,
    free: 'Pengurusan ini tidak dipungut biaya. Bila ada yang meminta uang, beri tahu kami.',
    contact: data.contact,
    qr: qrSvg(data.checkUrl),
  }
}
