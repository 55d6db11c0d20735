import { describe, expect, test } from 'vitest'
import { compilePaper } from './compile-paper.ts'
import { PAPER_LIMITS } from './paper-limits.ts'
import { qrSvg } from './qr-svg.ts'
import { TypstError } from './typst-error.ts'
import { wrapText } from './wrap-text.ts'

const request = { template: 'platform/typst/no-such-paper.typ', inputs: {}, isTagged: false }

describe('a paper that cannot be set', () => {
  test('a template that does not exist is named in the error', async () => {
    const paper = compilePaper(request)
    await expect(paper).rejects.toThrow(TypstError)
    await expect(paper).rejects.toThrow(/no-such-paper\.typ/)
  })

  test('a compiler that takes too long is stopped and the limit is named', async () => {
    const paper = compilePaper(request, { ...PAPER_LIMITS, seconds: 0.001 })
    await expect(paper).rejects.toThrow('took more than 0.001 s')
  })

  test.runIf(process.platform === 'linux')(
    'a compiler that takes too much memory is stopped and the limit is named',
    async () => {
      const sheet = JSON.stringify({ words: 'x'.repeat(30_000_000) })
      const paper = compilePaper({ ...request, inputs: { sheet } }, { seconds: 60, memoryMb: 16 })
      await expect(paper).rejects.toThrow('took more than 16 MB')
    },
  )
})

describe('text broken into lines', () => {
  const measure = {
    typeface: 'plus-jakarta-sans-400.ttf',
    sizePt: 10,
    widthPt: 60,
    mostLines: 12,
  }

  test('words stay whole where they fit and nothing is lost', () => {
    const lines = wrapText('Abdul Rasyid bin Usman', measure)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe('Abdul Rasyid bin Usman')
  })

  test('a word wider than the column is broken inside, letter by letter', () => {
    const lines = wrapText('W'.repeat(30), measure)
    expect(lines.join('')).toBe('W'.repeat(30))
    // W is about one size wide, so a line of 60 points at 10 points holds six at most.
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(6)
  })

  test('line breaks and invisible characters become spaces', () => {
    expect(wrapText('a\n\u202eb\u0000c', measure)).toEqual(['a b c'])
    expect(wrapText('', measure)).toEqual([''])
  })

  test('a text beyond the most lines ends with an ellipsis', () => {
    const lines = wrapText('kata '.repeat(200), { ...measure, mostLines: 3 })
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
  })
})

test('a QR code has three finder corners of seven by seven modules and a quiet zone', () => {
  const svg = qrSvg('https://payung.example/sk/1')
  const dark = new Set([...svg.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x},${y}`))
  const size = Number(/viewBox="-4 -4 (\d+)/.exec(svg)?.[1]) - 8
  for (const [left, top] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const) {
    for (let at = 0; at < 7; at++) {
      expect(dark.has(`${left + at},${top}`) && dark.has(`${left},${top + at}`)).toBe(true)
      expect(at > 0 && at < 6 && dark.has(`${left + at},${top + 1}`)).toBe(false)
    }
  }
})
