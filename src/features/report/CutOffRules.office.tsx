import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe, useSend } from '../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { MissingFields } from '../../browser/ui/MissingFields.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { holdsRole } from '../../kernel/command.ts'
import { showDay } from '../../kernel/day.ts'
import { showNumber } from '../../kernel/text.ts'
import { reportListTexts } from './report.screen.texts.ts'
import { everyNames } from './report.texts.ts'
import type { CutOffRule } from './report.ts'
import '../../browser/ui/form.css'

const EVERY = ['month', 'quarter', 'half-year', 'year'] as const

/** How the office cuts its periods: dated data, added by the owner or the administrator. */
export function CutOffRules({ rules }: { readonly rules: readonly CutOffRule[] }) {
  const t = useText(reportListTexts)
  const officer = useMe().data?.officer
  const [form, setForm] = useState<'closed' | 'open'>('closed')
  const may = officer && holdsRole(officer, 'plan-owner', 'administrator')
  const columns = useColumns()
  return (
    <section className="cut-off-rules">
      <h2>{t.rules}</h2>
      <p className="quiet">{t.rulesNote}</p>
      <DataTable caption={t.rules} columns={columns} rows={rules} keyOf={({ id }) => id} empty={<p>{t.noRules}</p>}>
        {may && form === 'closed' ? (
          <Button variant="default" size="compact-md" onClick={() => setForm('open')}>
            {t.addRule}
          </Button>
        ) : null}
      </DataTable>
      {form === 'open' ? <RuleForm close={() => setForm('closed')} /> : null}
    </section>
  )
}

function useColumns(): readonly Column<CutOffRule>[] {
  const say = useSay()
  return [
    { key: 'name', title: reportListTexts.ruleName, text: ({ name }) => name },
    { key: 'every', title: reportListTexts.every, text: ({ every }) => say(everyNames[every]) },
    {
      key: 'day',
      title: reportListTexts.firstDay,
      text: ({ firstDay }) => showNumber(firstDay),
      order: ({ firstDay }) => firstDay,
      align: 'right',
    },
    {
      key: 'from',
      title: reportListTexts.from,
      text: ({ validFrom }) => showDay(validFrom),
      order: (r) => r.validFrom,
    },
    {
      key: 'to',
      title: reportListTexts.to,
      text: ({ validTo }) => (validTo === null ? '' : showDay(validTo)),
      order: ({ validTo }) => validTo,
    },
  ]
}

type Typed = { readonly [K in keyof CutOffRule]: CutOffRule[K] | null } & { readonly name: string }

function RuleForm({ close }: { readonly close: () => void }) {
  const t = useText(reportListTexts)
  const { language } = useLanguage()
  const { typed, change, sending, submit, missing } = useRuleForm(close)
  return (
    <form
      className="panel column-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <MissingFields of={missing.map((key) => ({ id: `rule-${key}`, label: t[LABELS[key]] }))} />
      <Refusals of={sending.refusals} fields={{ 'cut-off-ends-before-it-begins': 'rule-validTo' }} />
      <TextField id="rule-name" label={t.ruleName} value={typed.name} onChange={(name) => change({ name })} />
      <div className="line">
        <ChoiceField
          label={t.every}
          allowDeselect={false}
          searchable={false}
          value={typed.every}
          onChange={(every) => change({ every })}
          choices={EVERY.map((value) => ({ value, label: everyNames[value][language] }))}
        />
        <NumberField
          id="rule-firstDay"
          label={t.firstDay}
          value={typed.firstDay}
          onChange={(firstDay) => change({ firstDay })}
        />
      </div>
      <div className="line">
        <DateField
          id="rule-validFrom"
          label={t.validFrom}
          value={typed.validFrom}
          onChange={(validFrom) => change({ validFrom })}
        />
        <DateField
          id="rule-validTo"
          label={t.validTo}
          value={typed.validTo}
          onChange={(validTo) => change({ validTo })}
        />
      </div>
      <div className="head-tools">
        <Button type="submit" loading={sending.state === 'busy'}>
          {t.save}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}

const LABELS = { name: 'ruleName', firstDay: 'firstDay', validFrom: 'validFrom' } as const

function useRuleForm(close: () => void) {
  const send = useSend()
  const sending = useSending()
  const saved = useSaved()
  const [typed, setTyped] = useState<Typed>(() => ({
    id: newId<'cut-off-rule'>(),
    name: '',
    every: 'month',
    firstDay: 15,
    validFrom: null,
    validTo: null,
  }))
  const [missing, setMissing] = useState<readonly (keyof typeof LABELS)[]>([])
  const submit = () => {
    const rule = ruleOf(typed)
    setMissing(rule ? [] : emptyIn(typed))
    if (!rule) return
    void sending.run(
      async () => refusalsIn(await send('report.add-cut-off-rule', rule, rule.id)),
      () => {
        saved()
        close()
      },
    )
  }
  return {
    typed,
    missing,
    sending,
    submit,
    change: (to: Partial<Typed>) => setTyped((before) => ({ ...before, ...to })),
  }
}

const emptyIn = ({ name, firstDay, validFrom }: Typed): readonly (keyof typeof LABELS)[] => [
  ...(name.trim() === '' ? (['name'] as const) : []),
  ...(isDayOfMonth(firstDay) ? [] : (['firstDay'] as const)),
  ...(validFrom === null ? (['validFrom'] as const) : []),
]

function ruleOf(typed: Typed): CutOffRule | null {
  const { id, name, every, firstDay, validFrom, validTo } = typed
  if (id === null || every === null || firstDay === null || validFrom === null || emptyIn(typed).length > 0) return null
  return { id, name: name.trim(), every, firstDay, validFrom, validTo }
}

const isDayOfMonth = (day: number | null) => day !== null && Number.isInteger(day) && day >= 1 && day <= 28
