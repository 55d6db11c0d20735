import { isoDate } from '#vocabulary/iso-date.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import type { HeirLetterData } from './heir-letter-data.ts'

/** Full death benefit of a member past the waiting time: 20 + 12 + 10 million rupiah. */
export function letterToFamily(): HeirLetterData {
  return {
    isSample: true,
    regencyName: 'Kayong Utara',
    officeName: 'Dinas Tenaga Kerja dan Transmigrasi',
    seat: 'Sukadana',
    writtenOn: isoDate('2026-10-12'),
    reference: 'KL-2026-0007',
    deceasedName: 'Bapak Ramli bin Usman',
    villageName: 'Desa Sutera, Kecamatan Sukadana',
    diedOn: isoDate('2026-10-03'),
    heirName: 'Ibu Hasanah',
    benefits: [
      { name: 'Santunan kematian', rupiah: rupiah(20_000_000) },
      { name: 'Santunan berkala', rupiah: rupiah(12_000_000) },
      { name: 'Biaya pemakaman', rupiah: rupiah(10_000_000) },
    ],
    caution: '',
    documents: [
      { name: 'KTP almarhum dan ahli waris', where: 'keluarga', isReady: true },
      { name: 'Kartu keluarga', where: 'keluarga', isReady: true },
      { name: 'Surat keterangan kematian', where: 'kantor desa', isReady: false },
      {
        name: 'Surat keterangan ahli waris',
        where: 'kantor desa, diketahui camat',
        isReady: false,
      },
      { name: 'Buku nikah', where: 'bila ahli waris suami atau istri', isReady: true },
      { name: 'Buku tabungan ahli waris', where: 'bank', isReady: false },
    ],
    nextStep:
      'Temui kepala desa dan minta surat keterangan kematian. Petugas desa akan mendampingi Ibu sampai uang diterima.',
    contact: 'Pertanyaan: datanglah ke kantor desa, atau hubungi Dinas pada jam kerja.',
    checkUrl: 'https://payung.example/klaim/KL-2026-0007',
  }
}
