import { wording } from '../words/wording.ts'

export const moneyWords = wording(
  'money',
  { paid: 'Dibayar', committed: 'Terikat', free: 'Sisa' },
  { paid: 'Paid', committed: 'Committed', free: 'Free' },
)
