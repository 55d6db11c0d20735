import { useTranslation } from 'react-i18next'
import { Segmented } from '../parts/segmented.tsx'
import { chooseLanguage, type Language } from '../words/language.ts'
import { useWords } from '../words/wording.ts'
import { shellWords } from './shell-words.ts'

export function LanguageChoice() {
  const say = useWords(shellWords)
  const { i18n } = useTranslation()
  return (
    <Segmented<Language>
      label={say('language')}
      value={i18n.language === 'en' ? 'en' : 'id'}
      choices={[
        { value: 'id', words: say('indonesian') },
        { value: 'en', words: say('english') },
      ]}
      onChange={(language) => void chooseLanguage(language)}
    />
  )
}
