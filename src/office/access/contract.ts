import * as z from 'zod'
import { Day, Id, Moment, VillageCode, Year } from '#vocabulary/answer-shapes.ts'
import { contract } from '#vocabulary/contract.ts'

export const RoleName = z.enum(['owner', 'office', 'village'])

/** The address name a person signs in with; no e-mail address is needed. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/)

export const User = z.object({
  id: Id,
  userName: z.string(),
  /** As shown on screen: `Disnakertrans`, `Operator Desa Simpang Tiga`. */
  name: z.string(),
  role: RoleName,
  /** Set for a village's user, null for everybody who works for all villages. */
  villageCode: VillageCode.nullable(),
  villageName: z.string().nullable(),
})
export type User = z.infer<typeof User>

/** Asked first by every page: who is here, where, and on which business day. */
export const Me = z.object({
  user: User.nullable(),
  regency: z.object({ code: z.string(), name: z.string(), provinceName: z.string() }),
  /** The business day; in a demonstration not the day on the wall. */
  asOf: Day,
  programmeYear: Year,
  /** People and some money are made up; every screen says so. */
  isDemonstration: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const me = contract({
  method: 'GET',
  path: '/api/access/me',
  access: 'public',
  summary: 'Who is signed in, the regency and the business day',
  answer: Me,
})

export const signIn = contract({
  method: 'POST',
  path: '/api/access/sign-in',
  access: 'public',
  callsPerMinute: 60,
  summary: 'Sign in with name and password; sets an httpOnly cookie',
  body: z.object({ userName: UserName, password: z.string().min(1).max(200) }),
  answer: z.object({ user: User }),
})

export const signOut = contract({
  method: 'POST',
  path: '/api/access/sign-out',
  access: 'public',
  summary: 'End this session',
  answer: z.object({ done: z.literal(true) }),
})

export const ownerLink = contract({
  method: 'POST',
  path: '/api/access/owner-link',
  access: 'public',
  callsPerMinute: 60,
  summary: 'Sign in as owner with the one-time token printed at the start (`/masuk#token`)',
  body: z.object({ token: z.string().min(20).max(200) }),
  answer: z.object({ user: User }),
})

export const ListedUser = User.extend({
  isActive: z.boolean(),
  createdAt: Moment,
  lastSeenAt: Moment.nullable(),
})

export const users = contract({
  method: 'GET',
  path: '/api/access/users',
  access: ['owner'],
  summary: 'Everybody who may sign in',
  answer: z.object({ users: z.array(ListedUser) }),
})

export const createUser = contract({
  method: 'POST',
  path: '/api/access/users',
  access: ['owner'],
  summary: 'Let a person sign in; a village user works for one village only',
  body: z.object({
    userName: UserName,
    name: z.string().trim().min(2).max(80),
    role: RoleName,
    villageCode: VillageCode.nullable(),
    password: z.string().min(10).max(200),
  }),
  answer: z.object({ user: User }),
})

export const deactivateUser = contract({
  method: 'POST',
  path: '/api/access/users/:userId/deactivate',
  access: ['owner'],
  summary: 'Close a person\u2019s access at once; the record of what was done stays',
  params: z.object({ userId: Id }),
  answer: z.object({ done: z.literal(true) }),
})

export const accessContracts = {
  me,
  signIn,
  signOut,
  ownerLink,
  users,
  createUser,
  deactivateUser,
}
