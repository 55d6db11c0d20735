import { afterAll, expect, test } from 'vitest'
import * as z from 'zod'
import { speakIndonesian } from './zod-words.ts'

speakIndonesian()
afterAll(() => z.config({ customError: undefined }))

const says = (shape: z.ZodType, value: unknown) =>
  shape.safeParse(value).error?.issues.map(({ message }) => message)

test.each([
  ['a missing value', z.object({ a: z.string() }), {}, 'wajib diisi'],
  ['text for a number', z.number(), 'x', 'harus berupa angka'],
  ['half a rupiah', z.int(), 1.5, 'harus berupa bilangan bulat'],
  ['a strange choice', z.enum(['L', 'P']), 'X', 'pilih salah satu: L, P'],
  ['an empty text', z.string().min(1), '', 'tidak boleh kosong'],
  ['a long text', z.string().max(3), 'empat', 'paling banyak 3 huruf'],
  ['an empty list', z.array(z.string()).min(2), [], 'paling sedikit 2 butir'],
  ['a number too small', z.number().min(3), 1, 'paling sedikit 3'],
  ['a day that is none', z.iso.date(), '2026-02-30', 'tulis tanggal sebagai YYYY-MM-DD'],
  ['a pattern', z.string().regex(/^\d{16}$/), '12', 'bentuknya tidak sesuai'],
  ['a key nobody knows', z.strictObject({}), { g: 1 }, 'tidak mengenal g'],
] as const)('%s is said in Indonesian', (_, shape, value, sentence) => {
  expect(says(shape, value)).toEqual([sentence])
})

test('a shape that has its own sentence keeps it', () => {
  const month = z.string().refine((text) => text.length === 7, 'bulan ditulis YYYY-MM')
  expect(says(month, '2026')).toEqual(['bulan ditulis YYYY-MM'])
})
