import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMe, useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSending } from '../../browser/sending.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { type NamedField, MissingFields } from '../../browser/ui/MissingFields.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { type LocalDate, showDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Plan } from '../plan/plan.ts'
import { wholePlan } from '../plan/plan.reads.ts'
import { checkStart } from './report.rules.ts'
import { type NamedPeriod, periodsToReport, titleOfDays, titleOfPeriod } from './report-period.ts'
import { reportListTexts } from './report.screen.texts.ts'
import type { CutOffRule } from './report.ts'
import '../../browser/ui/form.css'

type Props = { readonly plan: Plan; readonly rules: readonly CutOffRule[]; readonly close: () => void }

/** What is chosen so far. The name follows the period until the officer writes his own. */
type Start = {
  readonly id: Id<'report'>
  readonly how: 'rule' | 'days'
  readonly rule: Id<'cut-off-rule'> | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly suggested: string
  readonly written: string | null
}

/** Starts a report on one period: by the office's cut-off rule, or from day to day. */
export function StartReportForm({ plan, rules, close }: Props) {
  const t = useText(reportListTexts)
  const { start, change, today } = useStart(plan, rules)
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet')
  const { sending, send } = useSendStart(plan, start)
  const missing = tried === 'tried' ? emptyFields(start, t) : []
  return (
    <form
      className="panel column-form start-report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('tried')
        if (emptyFields(start, t).length === 0) send()
      }}
    >
      <MissingFields of={missing} />
      <Refusals
        of={sending.refusals}
        fields={{
          'report-ends-before-it-begins': 'start-to',
          'report-before-plan': 'start-to',
          'report-after-plan': 'start-to',
        }}
      />
      <Radio.Group
        label={t.how}
        value={start.how}
        onChange={(how) => change({ how: how === 'days' ? 'days' : 'rule' })}
      >
        <div className="radios">
          <Radio value="rule" label={t.byRule} />
          <Radio value="days" label={t.byDays} />
        </div>
      </Radio.Group>
      {start.how === 'rule' ? (
        <RuleFields {...{ plan, rules, start, change, today }} />
      ) : (
        <DaysFields {...{ plan, rules, start, change, today }} />
      )}
      <TextField
        id="start-name"
        label={t.name}
        maxLength={300}
        value={start.written ?? start.suggested}
        onChange={(written) => change({ written })}
      />
      <div className="head-tools">
        <Button type="submit" loading={sending.state === 'busy'}>
          {t.begin}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}

type FieldsProps = Omit<Props, 'close'> & {
  readonly start: Start
  readonly change: (to: Partial<Start>) => void
  readonly today: LocalDate
}

function useStart(plan: Plan, rules: readonly CutOffRule[]) {
  const today = useMe().data?.today ?? plan.issuedOn
  const [start, setStart] = useState<Start>(() => ({
    id: newId<'report'>(),
    how: rules.length > 0 ? 'rule' : 'days',
    rule: rules[0]?.id ?? null,
    from: null,
    to: null,
    suggested: '',
    written: null,
  }))
  return { start, today, change: (to: Partial<Start>) => setStart((before) => ({ ...before, ...to })) }
}

function RuleFields({ plan, rules, start, change, today }: FieldsProps) {
  const t = useText(reportListTexts)
  const say = useSay()
  const rule = rules.find(({ id }) => id === start.rule)
  const periods = rule ? periodsToReport(rule, plan, today) : []
  const choices = periods.map(({ name, period }) => ({
    value: period.from,
    label: `${say(name)}: ${showDay(period.from)} – ${showDay(period.to)}`,
  }))
  const choose = (from: LocalDate | null) => {
    const found = periods.find(({ period }) => period.from === from)
    if (found) change({ ...found.period, suggested: titleOfPeriod(plan, found satisfies NamedPeriod) })
  }
  if (rules.length === 0) return <p className="quiet">{t.noRules}</p>
  return (
    <>
      <ChoiceField
        label={t.rule}
        allowDeselect={false}
        value={start.rule}
        onChange={(chosen) => change({ rule: chosen, from: null, to: null })}
        choices={rules.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        id="start-to"
        label={t.period}
        placeholder={t.choosePeriod}
        value={start.from}
        onChange={choose}
        choices={choices}
      />
    </>
  )
}

function DaysFields({ plan, start, change }: FieldsProps) {
  const t = useText(reportListTexts)
  const set = (to: Partial<Pick<Start, 'from' | 'to'>>) => {
    const { from, to: last } = { ...start, ...to }
    change({ ...to, suggested: from && last ? titleOfDays(plan, { from, to: last }) : start.suggested })
  }
  return (
    <div className="line">
      <DateField
        id="start-from"
        label={t.from}
        year={plan.year}
        value={start.from}
        description={showDay(wholePlan(plan).from)}
        onChange={(from) => set({ from })}
      />
      <DateField id="start-to" label={t.to} year={plan.year} value={start.to} onChange={(to) => set({ to })} />
    </div>
  )
}

const emptyFields = (
  { from, to, written, suggested, how }: Start,
  t: Readonly<Record<'from' | 'to' | 'name' | 'period', string>>,
): readonly NamedField[] => [
  ...(from === null && how === 'days' ? [{ id: 'start-from', label: t.from }] : []),
  ...(to === null ? [{ id: 'start-to', label: how === 'days' ? t.to : t.period }] : []),
  ...((written ?? suggested).trim() === '' ? [{ id: 'start-name', label: t.name }] : []),
]

function useSendStart(plan: Plan, { id, from, to, written, suggested }: Start) {
  const sendCommand = useSend()
  const sending = useSending()
  const [, go] = useLocation()
  const send = () => {
    if (from === null || to === null) return
    const content = { id, plan: plan.id, title: (written ?? suggested).trim(), from, to }
    const refusals = checkStart(content, plan)
    if (refusals.length > 0) return sending.refuse(...refusals)
    void sending.run(
      async () => refusalsIn(await sendCommand('report.start', content, id)),
      () => go(`/reports/${id}`),
    )
  }
  return { sending, send }
}
