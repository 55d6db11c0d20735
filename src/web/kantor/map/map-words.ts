import { wording } from '../words/wording.ts'

export const mapWords = wording(
  'map',
  {
    steer: '{{label}}. Peta: tombol panah pindah desa, Enter membuka desa.',
    noData: 'belum ada data',
    ofWorkers: '{{covered}} dari {{workers}} pekerja yang dikenal',
  },
  {
    steer: '{{label}}. Map: arrow keys move between villages, Enter opens one.',
    noData: 'no data yet',
    ofWorkers: '{{covered}} of {{workers}} known workers',
  },
)
