import { createContext, useContext } from 'react'
import { formatDate } from '#vocabulary/indonesian.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import { indonesian, type Words } from './indonesian.ts'

export type Language = 'id' | 'en'

export interface Text {
  readonly language: Language
  readonly words: Words
  readonly choose: (language: Language) => void
}

export const TextContext = createContext<Text>({
  language: 'id',
  words: indonesian,
  choose: () => undefined,
})

export function useText(): Text {
  return useContext(TextContext)
}

export function useWords(): Words {
  return useContext(TextContext).words
}

const KEPT_AS = 'payung-bahasa'

export function chosenLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'id'
}

/** English is fetched only by those who read it. */
export async function wordsOf(language: Language): Promise<Words> {
  localStorage.setItem(KEPT_AS, language)
  document.documentElement.lang = language
  return language === 'en' ? (await import('./english.ts')).english : indonesian
}

/** What the server and the checks say is Indonesian; a screen reader in English must know. */
export function spokenIndonesian(language: Language): { lang?: 'id' } {
  return language === 'id' ? {} : { lang: 'id' }
}

/** `12 Oktober 2026`, in English `12 October 2026`; with `isShort` without the year. */
export function useDates(): (day: string, isShort?: boolean) => string {
  const { language } = useText()
  return (day, isShort = false) => {
    if (!isIsoDate(day)) return day
    const whole = language === 'id' ? formatDate(day) : englishDate(day)
    return isShort ? whole.slice(0, -5) : whole
  }
}

function englishDate(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en-GB', form).format(date)
}

/** The time on the phone's own clock, `08.41`. */
export function timeOf(moment: number): string {
  const at = new Date(moment)
  return `${String(at.getHours()).padStart(2, '0')}.${String(at.getMinutes()).padStart(2, '0')}`
}
