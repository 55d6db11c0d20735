import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export type Language = 'id' | 'en'

const KEY = 'payung-bahasa'

// Keys are plain words chosen by the pages, and React already escapes what it shows.
void i18next.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'id',
  initAsync: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

markPage()

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'id'
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language)
  await i18next.changeLanguage(language)
  markPage()
}

function storedLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'id'
}

function markPage(): void {
  document.documentElement.lang = currentLanguage()
}
