import { expect, test } from 'vitest'
import { entryFiles, gzipBytes } from './entry-files.ts'

const manifest = {
  'desa/index.html': {
    file: 'assets/desa.js',
    imports: ['_react.js'],
    dynamicImports: ['desa/form.tsx'],
    css: ['assets/desa.css'],
    assets: ['assets/face.woff2'],
  },
  'desa/form.tsx': { file: 'assets/form.js', imports: ['_checks.js'], css: ['assets/form.css'] },
  'kantor/index.html': { file: 'assets/kantor.js', imports: ['_react.js', '_table.js'] },
  '_react.js': { file: 'assets/react.js' },
  '_checks.js': { file: 'assets/checks.js', imports: ['_react.js'] },
  '_table.js': { file: 'assets/table.js' },
}

test('the first load is the entry with everything it imports at once, without faces and pictures', () => {
  expect(entryFiles(manifest, 'desa/index.html').first).toEqual([
    'assets/desa.css',
    'assets/desa.js',
    'assets/react.js',
  ])
})

test('all files of an entry include what it fetches later, and nothing of another entry', () => {
  expect(entryFiles(manifest, 'desa/index.html').all).toEqual([
    'assets/checks.js',
    'assets/desa.css',
    'assets/desa.js',
    'assets/face.woff2',
    'assets/form.css',
    'assets/form.js',
    'assets/react.js',
  ])
})

test('an entry that was not built is named', () => {
  expect(() => entryFiles(manifest, 'desa/gone.html')).toThrow('desa/gone.html')
})

test('sizes of several files add up, each compressed alone', () => {
  const text = new TextEncoder().encode('perlindungan '.repeat(1_000))
  const one = gzipBytes([text])
  expect(one).toBeLessThan(200)
  expect(gzipBytes([text, text])).toBe(2 * one)
})
