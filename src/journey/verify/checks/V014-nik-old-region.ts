import { check } from '../check.ts'
import { districtOfNik, homeRegency, realNik } from '../nik-facts.ts'

export const V014 = check({
  code: 'V014',
  severity: 'inform',
  field: 'nik',
  rule: 'NIK dari kabupaten induk sebelum pemekaran tetap berlaku.',
  source: 'NIK-STRUCT; undang-undang pembentukan kabupaten',
  problem: (person, { places, policy }) => {
    const nik = realNik(person)
    if (!nik) return undefined
    const regency = districtOfNik(nik).slice(0, 5)
    if (!policy.earlierRegions[homeRegency(person)]?.includes(regency)) return undefined
    return `NIK memakai kode ${regency} (${places.nameOf(regency)}) dari sebelum pemekaran. NIK ini tetap berlaku.`
  },
})
