import { useText } from '../../../browser/language.tsx'
import type { QuietNamed } from './broadcast.ts'
import { broadcastTexts } from './broadcast.screen.texts.ts'
import { quietWords } from './broadcast.texts.ts'

/** The rules of quiet that a run falls under: a warning, no refusal. */
export function Quiet({ of }: { readonly of: readonly QuietNamed[] }) {
  const t = useText(broadcastTexts)
  if (of.length === 0) return null
  return (
    <span className="small" style={{ color: 'var(--warn, #8a4b00)', fontWeight: 600 }} title={t.quiet}>
      ⚠ {quietWords(of)}
    </span>
  )
}
