import { useTranslation } from 'react-i18next'
import { PARAMETER_NAMES } from './parameter-names.ts'
import { plainName } from './write-parameter.ts'

/** The name of a figure in the language of the page. */
export function useParameterName(): (name: string) => string {
  const { i18n } = useTranslation()
  return (name) =>
    i18n.language === 'en' ? plainName(name) : (PARAMETER_NAMES[name] ?? plainName(name))
}
