import type { CandidateState } from '../register/tables.ts'

const REASONS: Readonly<Record<string, string>> = {
  'new-worker': 'Diterima sebagai pekerja baru.',
  'known-worker': 'Diterima; orang ini sudah dikenal dari tahun lalu.',
  'named-before': 'Nama ini sudah tercatat lebih dahulu. Satu orang dihitung satu kali.',
  superseded: 'Digantikan daftar yang lebih baru.',
  'likely-same-person': 'Mungkin sudah tercatat di tempat lain. Kantor akan memeriksanya.',
  'same-nik-other-person': 'NIK ini tercatat atas nama lain. Kantor akan memeriksanya.',
  'claimed-in-another-regency': 'NIK ini sudah tercatat di tempat lain. Tanyakan ke kantor.',
  'ruled-same': 'Kantor memastikan ini orang yang sudah dikenal.',
  'ruled-different': 'Kantor memastikan ini orang lain. Diterima sebagai pekerja baru.',
  'nik-held-by-another': 'NIK ini tercatat atas nama lain. Periksa KTP-nya di kantor.',
  'ruled-duplicate': 'Kantor memastikan orang ini sudah tercatat. Satu orang dihitung satu kali.',
}

const STATES: Readonly<Record<CandidateState, string>> = {
  received: 'Diterima, belum diperiksa.',
  accepted: 'Diterima.',
  refused: 'Belum dapat diterima. Perbaiki isian yang ditandai lalu kirim lagi.',
  waiting: 'Kantor sedang memeriksa nama ini.',
  duplicate: 'Nama ini sudah tercatat.',
}

/** Where a line stands, for the village; never where else the person is listed. */
export function stateSentence(state: CandidateState, reason: string): string {
  return REASONS[reason] ?? STATES[state]
}
