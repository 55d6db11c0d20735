import { ageOf } from './days.ts'
import type { Dice } from './dice.ts'
import type { Resident } from './household.ts'
import { otherJob, palmJob } from './livelihood.ts'
import type { Role } from './person.ts'
import type { Quotas } from './quotas.ts'
import type { Village } from './reference.ts'

/** A resident with a part in the year: job, and whether the village puts the name on its list. */
export interface Cast {
  readonly resident: Resident
  readonly role: Role
  readonly occupationId: string
  readonly listed: boolean
}

type Fits = (age: number) => boolean

const prime: Fits = (age) => age >= 18 && age <= 64
const old: Fits = (age) => age >= 65
const young: Fits = (age) => age < 18
const grown: Fits = (age) => age >= 24 && age <= 58
const any: Fits = () => true

interface Call {
  readonly count: number
  readonly fits: Fits
  readonly role: Role
  readonly listed: boolean
  readonly job: (resident: Resident) => string
}

function idleJob(resident: Resident): string {
  const age = ageOf(resident.birthDate)
  if (age < 24) return 'student'
  if (age > 56) return 'retired'
  return resident.sex === 'P' ? 'housewife' : 'not_working'
}

function callSheet(dice: Dice, village: Village, quotas: Quotas, palm: number): Call[] {
  const freeJob = (person: Resident) => otherJob(dice, village.districtCode, person.sex)
  const newcomerJob = (person: Resident) =>
    dice.share(palm * 0.85) ? palmJob(dice) : freeJob(person)
  const members = quotas.palmMembers + quotas.otherMembers
  const oldMembers = Math.round(0.025 * members)
  const listedOthers = Math.min(quotas.otherMembers, quotas.namedAgain)
  const listedPalm = quotas.namedAgain - listedOthers
  const oldNewcomers = quotas.newcomers >= 3 ? Math.max(1, Math.round(0.04 * quotas.newcomers)) : 0
  const youngNewcomers = Math.round(0.007 * quotas.newcomers)
  const fixed = (job: string) => () => job
  const call = (
    count: number,
    fits: Fits,
    role: Role,
    listed: boolean,
    job: Call['job'],
  ): Call => ({
    count: Math.max(0, count),
    fits,
    role,
    listed,
    job,
  })
  return [
    call(oldMembers, old, 'member', true, () => palmJob(dice)),
    call(oldNewcomers, old, 'newcomer', true, newcomerJob),
    call(youngNewcomers, young, 'newcomer', true, newcomerJob),
    call(quotas.listedDead, any, 'dead', true, newcomerJob),
    call(quotas.unlistedDead, any, 'dead', false, freeJob),
    call(listedPalm - oldMembers, prime, 'member', true, () => palmJob(dice)),
    call(listedOthers, prime, 'member', true, freeJob),
    call(quotas.palmMembers - listedPalm, prime, 'member', false, () => palmJob(dice)),
    call(quotas.listedCivilServants, grown, 'civil-servant', true, fixed('civil_servant')),
    call(quotas.unlistedCivilServants, grown, 'civil-servant', false, fixed('civil_servant')),
    call(quotas.listedWageEarners, grown, 'wage-earner', true, fixed('private_employee')),
    call(quotas.unlistedWageEarners, grown, 'wage-earner', false, fixed('private_employee')),
    call(quotas.listedVillageStaff, grown, 'village-staff', true, () =>
      dice.pick(['village_staff', 'rt_rw', 'bpd', 'honorary']),
    ),
    call(quotas.listedNotWorking, any, 'not-working', true, idleJob),
    call(quotas.newcomers - oldNewcomers - youngNewcomers, prime, 'newcomer', true, newcomerJob),
  ]
}

/**
 * Hands out the parts of one village. Where too few are very old or very young, people of working age take the places.
 * @throws RangeError when too few people live there.
 */
export function castVillage(
  dice: Dice,
  village: Village,
  residents: readonly Resident[],
  quotas: Quotas,
  palm: number,
): Cast[] {
  const free = new Set(dice.shuffle(residents))
  const cast: Cast[] = []
  const short = new Map<Role, number>()
  for (const call of callSheet(dice, village, quotas, palm)) {
    let wanted = call.count + (call.fits === prime ? (short.get(call.role) ?? 0) : 0)
    if (call.fits === prime) short.delete(call.role)
    for (const resident of free) {
      if (wanted === 0) break
      if (!call.fits(ageOf(resident.birthDate))) continue
      free.delete(resident)
      cast.push({
        resident,
        role: call.role,
        listed: call.listed,
        occupationId: call.job(resident),
      })
      wanted -= 1
    }
    if (wanted === 0) continue
    if (call.fits === prime) throw new RangeError(`too few people in ${village.code}`)
    short.set(call.role, (short.get(call.role) ?? 0) + wanted)
  }
  return cast
}
