import { useRead } from '../../../browser/api.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { MessageListed } from './message.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly placeholder: string
  readonly error?: string | null
  readonly plan: Id<'plan'>
  readonly value: Id<'message-version'> | null
  readonly set: (version: Id<'message-version'> | null) => void
  /** Which messages serve here; all when not given. */
  readonly fits?: (message: MessageListed) => boolean
}

/** One of the plan's messages that are in use today, or none. */
export function MessageChoice({ plan, value, set, fits = () => true, ...field }: Props) {
  const messages = useRead('outreach.messages', { plan, service: null, audience: null, kind: null, q: null })
  const choices = (messages.data?.messages ?? [])
    .filter(fits)
    .flatMap(({ inUse, idea }) => (inUse === null ? [] : [{ value: inUse, label: idea }]))
  return <ChoiceField clearable {...field} value={value} onChange={set} choices={choices} />
}
