import { wording } from '../../words/wording.ts'

export const masukWords = wording(
  'masuk',
  {
    question: 'Siapa Anda?',
    answer: 'Masuk ke Payung',
    lead: 'Untuk kantor kabupaten: {{regency}}.',
    userName: 'Nama pengguna',
    password: 'Kata sandi',
    enter: 'Masuk',
    entering: 'Sedang masuk',
    linkAnswer: 'Membuka tautan pemilik',
    linkUsed:
      'Tautan hanya berlaku sekali. Jalankan server lagi untuk tautan baru, atau masuk dengan kata sandi.',
    crumb: 'Masuk',
    check: 'Pekerja? Cek perlindungan Anda',
  },
  {
    question: 'Who are you?',
    answer: 'Sign in to Payung',
    lead: 'For the offices of the regency: {{regency}}.',
    userName: 'User name',
    password: 'Password',
    enter: 'Sign in',
    entering: 'Signing in',
    linkAnswer: 'Opening the owner link',
    linkUsed:
      'A link works once. Start the server again for a new one, or sign in with a password.',
    crumb: 'Sign in',
    check: 'A worker? Check your protection',
  },
)
