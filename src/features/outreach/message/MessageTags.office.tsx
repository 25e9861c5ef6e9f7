import { StateTag, type Tone } from '../../../browser/ui/StateTag.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { MessageRow, MessageState } from './message.ts'
import { messageTexts } from './message.screen.texts.ts'
import { messageStateNames } from './message.texts.ts'

const TONES: Readonly<Record<MessageState, Tone>> = { waiting: 'warn', approved: 'good', withdrawn: 'quiet' }

type Props = {
  readonly of: Pick<MessageRow, 'id' | 'state'>
  /** The version of its message that may be used today. */
  readonly inUse: Id<'message-version'> | null
}

/** What stands of a version; and of the last one, whether anything of the message may be used. */
export function MessageTags({ of: { id, state }, inUse }: Props) {
  return (
    <span className="tags">
      <StateTag tone={TONES[state]} name={messageStateNames[state]} />{' '}
      {inUse === id ? <StateTag tone="calm" name={messageTexts.inUse} /> : null}
      {state === 'approved' && inUse === null ? <StateTag tone="bad" name={messageTexts.notInUse} /> : null}
    </span>
  )
}
