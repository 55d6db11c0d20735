import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import './language.ts'

/** The sentences of one page: what stands in the Indonesian book stands in the English one too. */
export interface Wording<Key extends string> {
  readonly book: string
  readonly keys: Readonly<Record<Key, string>>
}

export function wording<const Id extends Readonly<Record<string, string>>>(
  book: string,
  id: Id,
  en: Readonly<Record<keyof Id, string>>,
): Wording<Extract<keyof Id, string>> {
  i18next.addResourceBundle('id', book, id)
  i18next.addResourceBundle('en', book, en)
  return { book, keys: id }
}

export type Say<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string

/** Says sentences of a book in the language chosen; `{{name}}` is filled from the values. */
export function useWords<Key extends string>({ book }: Wording<Key>): Say<Key> {
  const { t } = useTranslation(book)
  // i18next would read the names of the values out of the sentence; here they are checked by eye and test.
  const speak = t as unknown as (key: string, values?: object) => string
  return (key, values) => speak(key, values)
}
