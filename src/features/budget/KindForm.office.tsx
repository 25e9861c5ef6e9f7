import { Button } from '@mantine/core'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Names } from '../../kernel/sentence.ts'
import { budgetTexts, paperTitle } from './budget.screen.texts.ts'
import { bringerNames, needNames, printedPaperNames } from './budget.texts.ts'
import { type DossierPaper, type ExpenseKind, PAPER_BRINGERS, PAPER_NEEDS, PRINTED_PAPERS } from './estimate.ts'
import { Day, type Form, useForm, Words } from './form-fields.office.tsx'

type Draft = Pick<ExpenseKind, 'id' | 'name' | 'source' | 'version'> & {
  readonly validFrom: LocalDate | null
  readonly papers: readonly DossierPaper[]
}

/** A kind of expense and the papers of its dossier, in their order, from a day on. Papers without a name are not kept. */
export function KindForm({ before, close }: { readonly before: ExpenseKind | null; readonly close: () => void }) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const begin = (): Draft => ({ ...(before ?? emptyKind()), validFrom: null })
  const form = useForm(begin, 'kind', {
    name: { label: t.name, need: 'asked' },
    validFrom: { label: t.validFrom, need: 'asked' },
    source: { label: t.ruleSource, need: 'asked' },
  })
  const submit = () => {
    const { id, version, papers, validFrom, ...words } = form.draft
    if (!validFrom) return
    const named = papers.flatMap((paper) => (paper.name.trim() ? [{ ...paper, name: paper.name.trim() }] : []))
    const [name, source] = [words.name.trim(), words.source.trim()]
    const content = { id, version, validFrom, name, source, papers: named }
    act('budget.save-expense-kind', content, { done: close })
  }
  return (
    <FormDrawer
      opened
      title={before ? t.change : t.addKind}
      button={t.save}
      fields={{ 'list-before-last': 'kind-validFrom' }}
      faults={form.faults}
      {...{ close, sending, submit }}
    >
      <Words form={form} of="name" label={t.name} first="first" />
      <Day form={form} of="validFrom" label={t.validFrom} description={t.listFromHint} />
      <Words form={form} of="source" label={t.ruleSource} description={t.ruleSourceHint} />
      <Papers form={form} />
    </FormDrawer>
  )
}

const emptyKind = () => ({ id: newId<'expense-kind'>(), name: '', source: '', version: 0, papers: [emptyPaper()] })

const emptyPaper = (): DossierPaper => ({
  id: newId(),
  name: '',
  bringer: 'contractor',
  need: 'for-settlement',
  printed: null,
})

function Papers({ form: { draft, change } }: { readonly form: Form<Draft> }) {
  const t = useText(budgetTexts)
  const say = useSay()
  const { papers } = draft
  return (
    <>
      {papers.map((paper, at) => (
        <fieldset key={paper.id} className="several">
          <legend>{say(paperTitle(at + 1))}</legend>
          <PaperFields
            paper={paper}
            change={(part) =>
              change({ papers: papers.map((one) => (one.id === paper.id ? { ...one, ...part } : one)) })
            }
          />
        </fieldset>
      ))}
      <Button variant="default" onClick={() => change({ papers: [...papers, emptyPaper()] })}>
        {t.addPaper}
      </Button>
    </>
  )
}

type FieldsProps = { readonly paper: DossierPaper; readonly change: (part: Partial<DossierPaper>) => void }

function PaperFields({ paper, change }: FieldsProps) {
  const t = useText(budgetTexts)
  const say = useSay()
  const choicesOf = <T extends string>(values: readonly T[], names: Names<T>) =>
    values.map((value) => ({ value, label: say(names[value]) }))
  return (
    <>
      <TextField label={t.paper} maxLength={200} value={paper.name} onChange={(name) => change({ name })} />
      <ChoiceField
        label={t.bringer}
        value={paper.bringer}
        onChange={(bringer) => bringer && change({ bringer })}
        choices={choicesOf(PAPER_BRINGERS, bringerNames)}
      />
      <ChoiceField
        label={t.need}
        value={paper.need}
        onChange={(need) => need && change({ need })}
        choices={choicesOf(PAPER_NEEDS, needNames)}
      />
      <ChoiceField
        label={t.printed}
        placeholder={t.byFile}
        clearable
        value={paper.printed}
        onChange={(printed) => change({ printed })}
        choices={choicesOf(PRINTED_PAPERS, printedPaperNames)}
      />
    </>
  )
}
