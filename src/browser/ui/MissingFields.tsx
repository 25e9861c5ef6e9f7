import { useText } from '../language.tsx'
import { FieldLinks } from './FieldLinks.tsx'
import { uiTexts } from './ui.texts.ts'

/** An input by its id, and what stands above it. */
export type NamedField = { readonly id: string; readonly label: string }

type Props = {
  readonly of: readonly NamedField[]
  /** How often one has tried to send. */
  readonly tries?: number
}

/** Names the fields that are still empty, each a link to it; takes the focus when it appears and at each try. */
export function MissingFields({ of, tries = 0 }: Props) {
  const t = useText(uiTexts)
  return <FieldLinks title={t.missing} of={of.map(({ id, label }) => ({ id, says: label }))} tries={tries} />
}

/** The same for fields in which something stands that cannot be read. */
export function UnreadFields({ of, tries = 0 }: Props) {
  const t = useText(uiTexts)
  return <FieldLinks title={t.unread} of={of.map(({ id, label }) => ({ id, says: label }))} tries={tries} />
}
