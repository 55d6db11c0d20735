import { expect, it } from 'vitest'
import { sniffDelimiter } from './sniff-delimiter.ts'

it('takes the separator most lines agree on, not the one inside a value', () => {
  expect(sniffDelimiter('No;NIK;Nama\n1;61,11;Suiati, S.Pd\n2;61,11;Budi')).toBe(';')
  expect(sniffDelimiter('No\tNIK\tNama\n1\t6111\tSuiati')).toBe('\t')
  expect(sniffDelimiter('No,NIK,Nama\n1,6111,"Suiati; S.Pd; M.M"')).toBe(',')
})

it('believes a file that declares its separator', () => {
  expect(sniffDelimiter('sep=;\nNIK,Nama\n')).toBe(';')
})

it('falls back to the comma when nothing separates', () => {
  expect(sniffDelimiter('NIK\n6111\n')).toBe(',')
})
