import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import type { Norm } from './estimate.ts'
import { Day, Sum, useForm, Words } from './form-fields.office.tsx'

type Draft = {
  readonly id: Id<'norm'>
  readonly name: string
  readonly unit: string
  readonly amount: number | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly source: string
}
const EMPTY = { name: '', unit: '', amount: null, validFrom: null, validTo: null, source: '' }

/** A norm, or the row that replaces one: a correction, or its last day. */
export function NormForm({ before, close }: { readonly before: Norm | null; readonly close: () => void }) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const form = useForm<Draft>(() => ({ ...(before ?? EMPTY), id: newId() }), 'norm', {
    name: { label: t.title, need: 'asked' },
    unit: { label: t.unit, need: 'asked' },
    amount: { label: t.normAmount, need: 'asked' },
    validFrom: { label: t.validFrom, need: 'asked' },
    validTo: { label: t.validTo, need: 'free' },
    source: { label: t.ruleSource, need: 'asked' },
  })
  const submit = () => {
    const { id, amount, validFrom, validTo, ...words } = form.draft
    if (amount === null || !validFrom) return
    const [name, unit, source] = [words.name.trim(), words.unit.trim(), words.source.trim()]
    const content = { id, name, unit, amount, validFrom, validTo, source, replaces: before?.id ?? null }
    act('budget.save-norm', content, { id, done: close })
  }
  return (
    <FormDrawer
      opened
      title={before ? t.change : t.addNorm}
      button={t.save}
      fields={{ 'rule-ends-before-it-begins': 'norm-validTo' }}
      faults={form.faults}
      {...{ close, sending, submit }}
    >
      <Words form={form} of="name" label={t.title} first="first" />
      <Words form={form} of="unit" label={t.unit} />
      <Sum form={form} of="amount" label={t.normAmount} />
      <Day form={form} of="validFrom" label={t.validFrom} />
      <Day form={form} of="validTo" label={t.validTo} description={t.validToHint} />
      <Words form={form} of="source" label={t.ruleSource} description={t.ruleSourceHint} />
    </FormDrawer>
  )
}
