import { type Say, wording } from '../../words/wording.ts'

/** What the engine saw when it compared a field. */
export const meaningWords = wording(
  'meaning',
  {
    equal: 'sama',
    near: 'hampir sama',
    different: 'berbeda',
    'spelled-otherwise': 'ejaan lain',
    'more-words': 'satu lebih lengkap',
    'slips-or-initials': 'salah ketik atau singkatan',
    'mostly-shared': 'sebagian besar sama',
    'partly-shared': 'sebagian sama',
    'nearly-equal': 'hampir sama',
    contained: 'satu memuat yang lain',
    'half-shared': 'separuh sama',
    'little-shared': 'sedikit sama',
    'day-month-swapped': 'hari dan bulan tertukar, atau sesuai NIK',
    'year-slip': 'salah tulis tahun',
    'day-or-month-slip': 'salah tulis hari atau bulan',
    'only-year-known': 'hanya tahun',
    'two-parts-equal': 'dua bagian sama',
    'near-year': 'tahun berdekatan',
    'neighbours-swapped': 'dua angka tertukar',
    'one-slip': 'satu angka berbeda',
    'cut-or-zeroed': 'terpotong atau nol',
    'next-serial': 'nomor urut bersebelahan',
    'other-serial': 'nomor urut lain',
    'two-slips': 'dua angka berbeda',
    'half-equal': 'separuh sama',
  },
  {
    equal: 'equal',
    near: 'nearly equal',
    different: 'different',
    'spelled-otherwise': 'spelled otherwise',
    'more-words': 'one is fuller',
    'slips-or-initials': 'slips or initials',
    'mostly-shared': 'mostly shared',
    'partly-shared': 'partly shared',
    'nearly-equal': 'nearly equal',
    contained: 'one holds the other',
    'half-shared': 'half shared',
    'little-shared': 'little shared',
    'day-month-swapped': 'day and month swapped, or as the NIK says',
    'year-slip': 'slip in the year',
    'day-or-month-slip': 'slip in day or month',
    'only-year-known': 'only the year',
    'two-parts-equal': 'two parts equal',
    'near-year': 'years apart little',
    'neighbours-swapped': 'two digits swapped',
    'one-slip': 'one digit differs',
    'cut-or-zeroed': 'cut or zeroed',
    'next-serial': 'neighbouring serial',
    'other-serial': 'another serial',
    'two-slips': 'two digits differ',
    'half-equal': 'half equal',
  },
)

type MeaningKey = keyof typeof meaningWords.keys

/** The word for a meaning; one without words says nothing. */
export function meaningWord(meaning: string, say: Say<MeaningKey>): string {
  return meaning in meaningWords.keys ? say(meaning as MeaningKey) : ''
}
