import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { type BudgetCode, CODE_PARTS, type CodeParts, OTHER_CODE_PARTS } from './estimate.ts'
import { Day, useForm, Words } from './form-fields.office.tsx'

const ASKED = [...CODE_PARTS, 'name', 'source'] as const
type Draft = Readonly<Record<keyof CodeParts | 'name' | 'source', string>> & {
  readonly id: Id<'budget-code'>
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** A budget code, or the row that replaces one: a correction, or its last day. */
export function CodeForm({ before, close }: { readonly before: BudgetCode | null; readonly close: () => void }) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const label = { ...t, source: t.ruleSource }
  const asked = Object.fromEntries(
    [...ASKED, 'validFrom' as const].map((key) => [key, { label: label[key], need: 'asked' as const }]),
  )
  const form = useForm<Draft>(() => draftOf(before), 'code', {
    ...asked,
    validTo: { label: t.validTo, need: 'free' },
  })
  const submit = () => {
    const code = codeOf(form.draft, before)
    if (code) act('budget.save-code', code, { id: code.id, done: close })
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
      {CODE_PARTS.map((part, at) => (
        <Words key={part} form={form} of={part} label={t[part]} {...(at === 0 ? { first: 'first' as const } : {})} />
      ))}
      {OTHER_CODE_PARTS.map((part) => (
        <Words key={part} form={form} of={part} label={t[part]} description={t.partHint} />
      ))}
      <Words form={form} of="name" label={t.name} />
      <Day form={form} of="validFrom" label={t.validFrom} />
      <Day form={form} of="validTo" label={t.validTo} description={t.validToHint} />
      <Words form={form} of="source" label={t.ruleSource} description={t.ruleSourceHint} />
    </FormDrawer>
  )
}

const draftOf = (before: BudgetCode | null): Draft => ({
  chapter: before?.chapter ?? '',
  category: before?.category ?? '',
  subCategory: before?.subCategory ?? '',
  item: before?.item ?? '',
  subItem: before?.subItem ?? '',
  programme: before?.programme ?? '',
  sourceCode: before?.sourceCode ?? '',
  level: before?.level ?? '',
  name: before?.name ?? '',
  source: before?.source ?? '',
  validFrom: before?.validFrom ?? null,
  validTo: before?.validTo ?? null,
  id: newId(),
})

/** What is sent; null while the first day is missing. */
function codeOf(draft: Draft, before: BudgetCode | null): BudgetCode | null {
  const { id, validFrom, validTo } = draft
  if (!validFrom) return null
  const words = (key: keyof CodeParts | 'name' | 'source') => draft[key].trim()
  return {
    id,
    chapter: words('chapter'),
    category: words('category'),
    subCategory: words('subCategory'),
    item: words('item'),
    subItem: words('subItem'),
    programme: words('programme') || null,
    sourceCode: words('sourceCode') || null,
    level: words('level') || null,
    name: words('name'),
    source: words('source'),
    validFrom,
    validTo,
    replaces: before?.id ?? null,
  }
}
