import { INK, TYPEFACE } from './palette.ts'

export type Attributes = Readonly<Record<string, string | number | undefined>>

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that XML shows letter by letter; characters XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')
}

/** One element; attribute values are escaped, `content` is markup made by these functions. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(typeof value === 'number' ? short(value) : `${value}`)}"`,
    )
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

export interface TextStyle {
  readonly size?: number
  readonly weight?: 400 | 500 | 600 | 700
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A ring in this colour that keeps the letters readable on lines and areas. */
  readonly halo?: string
}

export function text(x: number, y: number, words: string, style: TextStyle = {}): string {
  const { size = 12, weight = 400, fill = INK.ink, anchor = 'start', halo } = style
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      stroke: halo,
      'stroke-width': halo && 3,
      'paint-order': halo && 'stroke',
      'stroke-linejoin': halo && 'round',
    },
    escapeXml(words),
  )
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** What a screen reader says instead of the picture. */
  readonly label: string
}

export function picture({ width, height, label }: Picture, content: string): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': label,
      'font-family': TYPEFACE,
      'font-variant-numeric': 'tabular-nums lining-nums',
    },
    `${element('title', {}, escapeXml(label))}${content}`,
  )
}

/** At most two decimals: the same drawing on every machine, and a small one. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
