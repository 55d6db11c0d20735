/** What each condition of the decision is about, for counts of refusals; the full sentence stands with the person. */
export const reasonWords: Readonly<Record<string, string>> = {
  'D-USIA': 'umur',
  'D-TANGGUNGAN': 'sudah dijamin pihak lain',
  'D-HIDUP': 'tercatat meninggal',
  'D-SEGMEN': 'segmen lain',
  'D-KERJA': 'tidak bekerja',
  'D-NIK': 'NIK belum benar',
  'D-DOMISILI': 'tinggal di luar kabupaten',
}
