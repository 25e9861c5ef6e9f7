import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import type { LocalDate } from '../../../kernel/day.ts'
import { inputOf, monthOfDay, openMonths } from './work-form.ts'
import { monthSays, workFormTexts } from './work-form.screen.texts.ts'
import { type FieldsProps, useErrorOf } from './work-form-fields.browser.ts'

/** The day of an act; for a declared total its months, which are whole by choice. */
export function DayFields(props: FieldsProps) {
  const { facts, form, change, typing } = props
  const t = useText(workFormTexts)
  const errorOf = useErrorOf(props)
  if (form.source === 'declared') return <MonthFields {...props} />
  return (
    <DateField
      id={inputOf('day')}
      label={t.day}
      year={facts.plan.year}
      error={errorOf('day')}
      onReading={typing.hear(inputOf('day'))}
      value={form.from}
      onChange={(day) => change({ from: day, to: day })}
    />
  )
}

function MonthFields(props: FieldsProps) {
  const { facts, form, change } = props
  const say = useSay()
  const t = useText(workFormTexts)
  const errorOf = useErrorOf(props)
  const choices = openMonths(facts.plan.issuedOn, facts.today).map(({ from }) => ({
    value: from,
    label: say(monthSays(from)),
  }))
  const shared = { searchable: false, choices }
  const begin = (from: LocalDate | null) => {
    if (from === null) return
    const to = monthOfDay(from).to
    change({ from, to: form.to !== null && form.to > to ? form.to : to })
  }
  return (
    <div className="line">
      <ChoiceField
        {...shared}
        id={inputOf('day')}
        label={t.fromMonth}
        error={errorOf('day')}
        value={form.from}
        onChange={begin}
      />
      <ChoiceField
        {...shared}
        label={t.toMonth}
        value={form.to === null ? null : monthOfDay(form.to).from}
        onChange={(month) => month && change({ to: monthOfDay(month).to })}
      />
    </div>
  )
}
