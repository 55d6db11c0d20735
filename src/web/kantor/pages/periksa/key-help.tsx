import { Modal } from '@mantine/core'
import { useWords } from '../../words/wording.ts'
import { type PeriksaKey, periksaWords } from './periksa-words.ts'

const KEYS: readonly (readonly [readonly string[], PeriksaKey])[] = [
  [['S'], 'helpSame'],
  [['B', 'D'], 'helpDifferent'],
  [['T'], 'helpAsk'],
  [['U'], 'helpUndo'],
  [['N', 'P', '←', '→'], 'helpNext'],
  [['?'], 'helpHelp'],
]

interface KeyHelpProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** Which key does what, in one sheet. */
export function KeyHelp({ isOpen, close }: KeyHelpProps) {
  const say = useWords(periksaWords)
  return (
    <Modal opened={isOpen} onClose={close} title={say('helpTitle')} size={520}>
      <dl className="key-list">
        {KEYS.map(([keys, words]) => (
          <div key={words} style={{ display: 'contents' }}>
            <dt>
              {keys.map((one) => (
                <span key={one}>
                  <kbd>{one}</kbd>{' '}
                </span>
              ))}
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
