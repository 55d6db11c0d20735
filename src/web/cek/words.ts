/** The public page in two languages; the answer itself is a sentence of the server, in Indonesian. */
const id = {
  question: 'Apakah saya terlindungi?',
  answer: 'Cek perlindungan Anda',
  lead: 'Masukkan NIK dan kode pada kartu atau surat. Kode diperlukan karena NIK saja dapat ditebak.',
  nik: 'NIK, 16 angka pada KTP',
  nikWrong: 'NIK harus 16 angka. Lihat KTP, lalu tambahkan angka yang hilang.',
  code: 'Kode pada kartu atau surat',
  send: 'Cek',
  sending: 'Sedang memeriksa',
  private: 'NIK tidak disimpan di ponsel ini dan tidak muncul di alamat halaman.',
  other: 'English',
  decreeQuestion: 'Apakah surat ini asli?',
  decreeAnswer: 'Cocokkan sidik daftar',
  decreeLead:
    'Sidik di layar harus sama dengan sidik di kertas. Satu huruf berubah, sidiknya berubah.',
  decree: 'Keputusan',
  fingerprint: 'Sidik daftar yang dibekukan',
  note: 'Karya sumber terbuka. Bukan situs resmi pemerintah.',
}

const en: typeof id = {
  question: 'Am I protected?',
  answer: 'Check your protection',
  lead: 'Enter your NIK and the code on your card or letter. The code is needed because a NIK alone can be guessed.',
  nik: 'NIK, 16 digits on your identity card',
  nikWrong: 'A NIK has 16 digits. Look at the card and add what is missing.',
  code: 'Code on the card or letter',
  send: 'Check',
  sending: 'Checking',
  private: 'The NIK is not kept on this phone and never stands in an address.',
  other: 'Bahasa Indonesia',
  decreeQuestion: 'Is this paper genuine?',
  decreeAnswer: 'Compare the fingerprint of the list',
  decreeLead:
    'The fingerprint on screen must equal the one on paper. Change one letter and it changes.',
  decree: 'Decree',
  fingerprint: 'Fingerprint of the frozen list',
  note: 'Open source. Not an official government site.',
}

export type Words = typeof id

const KEY = 'payung-bahasa'

export function chosenWords(): { language: 'id' | 'en'; words: Words } {
  return localStorage.getItem(KEY) === 'en'
    ? { language: 'en', words: en }
    : { language: 'id', words: id }
}

export function switchLanguage(): void {
  localStorage.setItem(KEY, chosenWords().language === 'en' ? 'id' : 'en')
}
