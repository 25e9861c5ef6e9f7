import { Button } from '@mantine/core'
import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import type { LocalDate } from '../../../kernel/day.ts'
import { confirmTexts } from './confirm.screen.texts.ts'
import type { TaskChange } from './draft-editing.ts'
import { basisNames } from '../plan.texts.ts'
import { BASES, type Due } from '../task/task.ts'

type Props = {
  readonly due: Due | null
  readonly year: number | null
  readonly change: (change: TaskChange) => void
  readonly fieldId: string
  /** What is wrong with it, null when nothing. */
  readonly error: string | null
}

/** Until when, and who says so. Without a last day there is no due date. */
export function ConfirmDue({ due, year, change, fieldId, error }: Props) {
  const t = useText(confirmTexts)
  const say = useSay()
  const planYear = year === null ? {} : { year }
  const setTo = (to: LocalDate | null) => {
    if (to !== null) change({ due: { ...(due ?? NEW), to } })
  }
  return (
    <fieldset className="confirm-field">
      <legend>{t.due}</legend>
      <div className="due-fields">
        <DateField
          label={t.dueFrom}
          value={due?.from ?? null}
          disabled={due === null}
          onChange={(from) => due && change({ due: { ...due, from } })}
          {...planYear}
        />
        <DateField
          id={fieldId}
          label={t.dueTo}
          error={error !== null}
          aria-describedby={`${fieldId}-fault`}
          value={due?.to ?? null}
          onChange={setTo}
          {...planYear}
        />
        <ChoiceField
          label={t.basis}
          searchable={false}
          disabled={due === null}
          choices={BASES.map((value) => ({ value, label: say(basisNames[value]) }))}
          value={due?.basis ?? null}
          onChange={(basis) => due && basis && change({ due: { ...due, basis } })}
        />
        {due ? (
          <Button variant="default" onClick={() => change({ due: null })}>
            {t.dropDue}
          </Button>
        ) : null}
      </div>
      <p id={`${fieldId}-fault`} role="status" className="due-fault small">
        {error}
      </p>
      {due?.words ? (
        <p className="quiet small">
          {t.asWritten}: “{due.words}”
        </p>
      ) : null}
    </fieldset>
  )
}

const NEW = { from: null, basis: 'owner', words: null } as const
