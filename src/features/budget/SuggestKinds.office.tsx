import { Button } from '@mantine/core'
import { useMe, useSendAll } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import type { LocalDate } from '../../kernel/day.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import type { ExpenseKind } from './estimate.ts'
import { SUGGESTION_SOURCE, type SuggestedKind, suggestedKinds } from './suggested-kinds.data.ts'

/** Adds the kinds of expense that are suggested and not there yet, marked as unchecked. */
export function SuggestKinds({ there }: { readonly there: readonly ExpenseKind[] }) {
  const t = useText(budgetTexts)
  const sendAll = useSendAll()
  const today = useMe().data?.today ?? null
  const saved = useSaved()
  const sending = useSending()
  const missing = suggestedKinds.filter(({ name }) => !there.some((kind) => kind.name === name))
  if (missing.length === 0) return null
  if (today === null) return null
  const kinds = missing.map((kind) => asKind(kind, today))
  const add = async () => (await sendAll('budget.save-expense-kind', kinds)).flatMap(refusalsIn)
  return (
    <>
      <Refusals of={sending.refusals} />
      <Button variant="default" loading={sending.state === 'busy'} onClick={() => void sending.run(add, saved)}>
        {t.suggest}
      </Button>
    </>
  )
}

const asKind = ({ name, papers }: SuggestedKind, validFrom: LocalDate): ExpenseKind => ({
  id: newId(),
  name,
  source: SUGGESTION_SOURCE,
  papers: papers.map(([called, bringer, need, printed = null]) => ({
    id: newId(),
    name: called,
    bringer,
    need,
    printed,
  })),
  validFrom,
  version: 0,
})
