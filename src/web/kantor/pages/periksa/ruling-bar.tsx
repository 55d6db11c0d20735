import { IconArrowMerge, IconArrowsSplit2, IconMessageQuestion } from '@tabler/icons-react'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/wording.ts'
import { periksaWords } from './periksa-words.ts'
import { useRulingKeys } from './use-ruling-keys.ts'
import { type Rulings, UNDO_SECONDS } from './use-rulings.ts'

/** The decision at the foot of the screen, with the keys that do the same. */
export function RulingBar({ rulings }: { readonly rulings: Rulings }) {
  const say = useWords(periksaWords)
  useRulingKeys(rulings)
  const { pair, pending, asked, fault } = rulings
  if (!pair && !pending && !fault) return null
  return (
    <div className="ruling-bar">
      <p className="ruling-note" role="status">
        {fault}
        {pending &&
          `${say(pending.ruling === 'same' ? 'ruledSame' : 'ruledDifferent', {
            name: pending.pair.candidate.name,
          })} ${say('saving', { seconds: UNDO_SECONDS })}`}
        {asked && say('asked', { village: asked.candidate.village.name })}
      </p>
      <div className="ruling-row">
        {pair && (
          <>
            <Button kind="filled" icon={IconArrowMerge} onClick={() => rulings.rule('same')}>
              {say('same')} <kbd>S</kbd>
            </Button>
            <Button icon={IconArrowsSplit2} onClick={() => rulings.rule('different')}>
              {say('different')} <kbd>B</kbd>
            </Button>
            <Button kind="text" icon={IconMessageQuestion} onClick={rulings.ask}>
              {say('ask')} <kbd>T</kbd>
            </Button>
          </>
        )}
        {pending && (
          <Button kind="text" onClick={rulings.undo}>
            {say('undo')} <kbd>U</kbd>
          </Button>
        )}
        <span className="ruling-keys">
          <span>
            <kbd>←</kbd> <kbd>→</kbd> {say('move')}
          </span>
        </span>
      </div>
    </div>
  )
}
