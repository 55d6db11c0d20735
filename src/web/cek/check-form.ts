import { type Answer, ApiRefusal, call } from '#web/shared/api.ts'
import { element } from './element.ts'
import type { Words } from './words.ts'

const TONES: Readonly<Record<Answer<'publicCheck'>['state'], string>> = {
  protected: 'good',
  'in-grace': 'soon',
  lapsed: 'soon',
  'not-started': 'plain',
  unknown: 'plain',
}

/** Number and code in, one sentence out; the sentence is announced and stays on the page. */
export function checkForm(words: Words): HTMLFormElement {
  const nik = element('input', {
    inputmode: 'numeric',
    autocomplete: 'off',
    required: '',
    pattern: '[0-9 ]{16,22}',
    title: words.nikWrong,
  })
  const code = element('input', { autocomplete: 'off', required: '', minlength: '6' })
  const answer = element('div', { role: 'status', class: 'check-answer' })
  const send = element('button', { type: 'submit', class: 'check-send' }, words.send)
  const form = element(
    'form',
    { class: 'check-form' },
    element('label', {}, words.nik, nik),
    element('label', {}, words.code, code),
    send,
    answer,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send.disabled = true
    send.textContent = words.sending
    void ask(nik.value.replace(/\D/g, ''), code.value, words).then((said) => {
      answer.replaceChildren(said)
      send.disabled = false
      send.textContent = words.send
    })
  })
  return form
}

async function ask(nik: string, code: string, words: Words): Promise<HTMLElement> {
  if (nik.length !== 16) return element('p', { class: 'check-fault' }, words.nikWrong)
  try {
    const { state, nameMasked, sentence } = await call('publicCheck', { body: { nik, code } })
    return element(
      'div',
      { class: `check-card check-${TONES[state]}`, lang: 'id' },
      element('p', { class: 'check-name' }, nameMasked),
      element('p', {}, sentence),
    )
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error
    return element('p', { class: 'check-fault', lang: 'id' }, error.sentence)
  }
}
