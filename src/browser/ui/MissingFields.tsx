import { useText } from '../language.tsx'
import { FieldLinks } from './FieldLinks.tsx'
import { uiTexts } from './ui.texts.ts'

/** An input by its id, and what stands above it. */
export type NamedField = { readonly id: string; readonly label: string }

/** Names the fields that are still empty, each a link to it; takes the focus when it appears. */
export function MissingFields({ of }: { readonly of: readonly NamedField[] }) {
  const t = useText(uiTexts)
  return <FieldLinks title={t.missing} of={of.map(({ id, label }) => ({ id, says: label }))} tries={0} />
}
