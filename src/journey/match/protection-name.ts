import * as z from 'zod'

/** Where protection stands today: never a member, promised but not begun, protected, in the months of grace, ended unpaid, or left the roster. */
export const ProtectionName = z.enum([
  'never',
  'not-started',
  'protected',
  'in-grace',
  'lapsed',
  'left',
])
export type ProtectionName = z.infer<typeof ProtectionName>
