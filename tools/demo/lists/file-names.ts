import type { Dice } from '#tools/demo/people/dice.ts'
import type { Village } from '#tools/demo/people/reference.ts'

const NAMES: readonly ((name: string) => string)[] = [
  (name) => `USULAN PEKERJA RENTAN DESA ${name.toUpperCase()}`,
  (name) => `Data BPJS TK ${name} 2026`,
  (name) => `${name} - pekerja rentan fix`,
  (name) => `daftar_pekerja_rentan_${name.toLowerCase().replaceAll(' ', '_')}`,
  (name) => `Pekerja Rentan ${name} (2)`,
  (name) => `Rekap BPJS Ketenagakerjaan Ds. ${name}`,
]

const AGAIN = ['_revisi', ' perbaikan', ' FINAL', ' fix (1)']

export function fileName(dice: Dice, village: Village): string {
  return dice.pick(NAMES)(village.name)
}

export function fileNameAgain(dice: Dice, name: string): string {
  return `${name}${dice.pick(AGAIN)}`
}
