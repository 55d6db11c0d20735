import { describe, expect, it } from 'vitest'
import { referenceData } from './reference-data.ts'

const { places, occupations } = referenceData()

describe('the shipped reference data', () => {
  it('know every level of area, also villages of other provinces', () => {
    expect(places.has('61')).toBe(true)
    expect(places.has('61.11.01')).toBe(true)
    expect(places.has('61.11.01.2001')).toBe(true)
    expect(places.has('61.11.01.2099')).toBe(false)
    expect(places.has('11.01.01.2001')).toBe(true)
    expect(places.has('99')).toBe(false)
  })

  it('know the villages by the ways people write them', () => {
    const named = (text: string) => places.villagesNamed('61.11', text)
    expect(named('Sei Mata Mata')).toEqual(['61.11.02.2006'])
    expect(named('Desa Teluk Batang')).toEqual(['61.11.03.2003'])
    expect(named('Tj. Satai')).toEqual(['61.11.04.2001'])
    expect(named('Riam Berasap')).toEqual(['61.11.01.2010'])
    expect(named('6111012001')).toEqual(['61.11.01.2001'])
    expect(named('Atlantis')).toEqual([])
  })

  it('know the minimum wage of the year, or the latest before it', () => {
    expect(places.minimumWageRupiah('61.11', 2026)).toBe(3_370_586)
    expect(places.minimumWageRupiah('61.11', 2030)).toBe(3_370_586)
    expect(places.minimumWageRupiah('61.11', 2025)).toBe(3_220_756)
    expect(places.minimumWageRupiah('11.01', 2026)).toBeUndefined()
  })

  it('know occupations by label, alias, register wording and inside longer words', () => {
    expect(occupations.find('NELAYAN/PERIKANAN')?.id).toBe('fisher')
    expect(occupations.find('noreh')?.id).toBe('rubber_tapper')
    expect(occupations.find('Guru Honorer SDN 3')?.id).toBe('honorary')
    expect(occupations.find('dalang')).toBeUndefined()
  })
})
