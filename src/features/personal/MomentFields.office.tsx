import { useText } from '../../browser/language.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import type { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { parseHour } from './moment.ts'
import { personalTexts } from './personal.screen.texts.ts'

export type TypedMoment = { readonly on: LocalDate | null; readonly at: string }

type Props = {
  readonly labels: { readonly on: string; readonly at: string }
  readonly faults: ReturnType<typeof useFieldFaults>
  readonly value: TypedMoment
  readonly onChange: (value: TypedMoment) => void
}

/** A day and an hour. */
export function MomentFields({ labels, faults, value, onChange }: Props) {
  return (
    <>
      <DateField
        id="moment-day"
        label={labels.on}
        error={faults.errorOf('moment-day')}
        onReading={faults.hear('moment-day')}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
      />
      <TextField
        id="moment-hour"
        label={labels.at}
        maxLength={5}
        error={faults.errorOf('moment-hour')}
        value={value.at}
        onChange={(at) => onChange({ ...value, at })}
      />
    </>
  )
}

/** What a moment lacks, for the faults of its form. */
export function useMomentNeeds({ on, at }: TypedMoment, labels: Props['labels'], fillIn: string) {
  const t = useText(personalTexts)
  return [
    { id: 'moment-day', label: labels.on, lacks: on === null ? fillIn : null },
    { id: 'moment-hour', label: labels.at, lacks: parseHour(at) === null ? t.badTime : null },
  ]
}
