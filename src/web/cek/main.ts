import '#web/shared/fonts.css'
import '#web/shared/tokens.css'
import '#web/shared/ground.css'
import './check.css'
import { checkForm } from './check-form.ts'
import { decreeCheck, fingerprintIn } from './decree-check.ts'
import { element } from './element.ts'
import { chosenWords, switchLanguage } from './words.ts'

/** `/cek`: anybody with the card or letter in hand learns whether and until when. */
function show(): void {
  const { language, words } = chosenWords()
  document.documentElement.lang = language
  const other = element('button', { type: 'button', class: 'check-language' }, words.other)
  other.addEventListener('click', () => {
    switchLanguage()
    show()
  })
  const fingerprint = fingerprintIn(location.pathname)
  if (fingerprint !== null) {
    document
      .getElementById('app')
      ?.replaceChildren(
        element(
          'h1',
          {},
          element('span', { class: 'check-question' }, words.decreeQuestion),
          ' ',
          words.decreeAnswer,
        ),
        element('p', { class: 'check-lead' }, words.decreeLead),
        decreeCheck(fingerprint, words),
        element('p', { class: 'check-note' }, words.note, ' ', other),
      )
    return
  }
  document
    .getElementById('app')
    ?.replaceChildren(
      element(
        'h1',
        {},
        element('span', { class: 'check-question' }, words.question),
        ' ',
        words.answer,
      ),
      element('p', { class: 'check-lead' }, words.lead),
      checkForm(words),
      element('p', { class: 'check-note' }, words.private),
      element('p', { class: 'check-note' }, words.note, ' ', other),
    )
}

show()
