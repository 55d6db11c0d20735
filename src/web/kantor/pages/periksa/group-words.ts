import { wording } from '../../words/wording.ts'

export const groupWords = wording(
  'group',
  {
    title: '{{count}} tulisan ini berkaitan; lihat sekaligus',
    note: '{{open}} dari {{all}} pasangan di antaranya menunggu',
    line: 'baris usulan',
    worker: 'sudah tercatat',
    outside: 'daftar luar',
    noNik: 'tanpa NIK',
    noDate: 'tanpa tanggal lahir',
    between: '{{one}} dengan {{other}}',
    here: 'yang dibuka',
    same: 'diputuskan sama',
    different: 'diputuskan berbeda',
    twoNumbers: 'dua NIK utuh yang berbeda: tidak pernah digabung tanpa petugas',
  },
  {
    title: 'These {{count}} writings hang together; see them at once',
    note: '{{open}} of {{all}} pairs among them wait',
    line: 'list line',
    worker: 'known person',
    outside: 'outside list',
    noNik: 'no NIK',
    noDate: 'no birth date',
    between: '{{one}} with {{other}}',
    here: 'open now',
    same: 'ruled the same',
    different: 'ruled two people',
    twoNumbers: 'two different whole NIKs: never joined without an officer',
  },
)
