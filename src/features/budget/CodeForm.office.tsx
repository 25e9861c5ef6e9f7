import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import type { BudgetCode } from './estimate.ts'
import { Day, useForm, Words } from './form-fields.office.tsx'

const PARTS = ['chapter', 'category', 'item', 'subItem', 'name', 'source'] as const
type Draft = Readonly<Record<(typeof PARTS)[number], string>> & {
  readonly id: Id<'budget-code'>
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}
const EMPTY = { chapter: '', category: '', item: '', subItem: '', name: '', source: '', validFrom: null, validTo: null }

/** A budget code, or the row that replaces one: a correction, or its last day. */
export function CodeForm({ before, close }: { readonly before: BudgetCode | null; readonly close: () => void }) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const label = { ...t, source: t.ruleSource }
  const asked = Object.fromEntries(
    [...PARTS, 'validFrom' as const].map((key) => [key, { label: label[key], need: 'asked' as const }]),
  )
  const form = useForm<Draft>(() => ({ ...(before ?? EMPTY), id: newId() }), 'code', {
    ...asked,
    validTo: { label: t.validTo, need: 'free' },
  })
  const submit = () => {
    const { id, validFrom, validTo } = form.draft
    if (!validFrom) return
    const [chapter = '', category = '', item = '', subItem = '', name = '', source = ''] = PARTS.map((part) =>
      form.draft[part].trim(),
    )
    const words = { chapter, category, item, subItem, name, source }
    act('budget.save-code', { id, ...words, validFrom, validTo, replaces: before?.id ?? null }, { id, done: close })
  }
  return (
    <FormDrawer
      opened
      title={before ? t.change : t.addCode}
      button={t.save}
      fields={{ 'rule-ends-before-it-begins': 'code-validTo' }}
      faults={form.faults}
      {...{ close, sending, submit }}
    >
      <Words form={form} of="chapter" label={t.chapter} first="first" />
      <Words form={form} of="category" label={t.category} />
      <Words form={form} of="item" label={t.item} />
      <Words form={form} of="subItem" label={t.subItem} />
      <Words form={form} of="name" label={t.name} />
      <Day form={form} of="validFrom" label={t.validFrom} />
      <Day form={form} of="validTo" label={t.validTo} description={t.validToHint} />
      <Words form={form} of="source" label={t.ruleSource} description={t.ruleSourceHint} />
    </FormDrawer>
  )
}
