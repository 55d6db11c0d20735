import { type Language, useText } from '../text/text.ts'

const LANGUAGES: readonly Language[] = ['id', 'en']

export function LanguageChoice() {
  const { words, language, choose } = useText()
  return (
    <fieldset className="choice">
      <legend>{words.language}</legend>
      <div className="choice-row">
        {LANGUAGES.map((one) => (
          <label key={one} lang={one}>
            <input
              type="radio"
              name="language"
              value={one}
              checked={one === language}
              onChange={() => choose(one)}
            />
            <span>{words.languages[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
