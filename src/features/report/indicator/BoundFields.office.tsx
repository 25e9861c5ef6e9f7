import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import type { FieldFaults } from '../../../browser/ui/use-field-faults.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { REPORT_LINES } from '../line/report-line.ts'
import { lineNames } from '../line/report-line.texts.ts'
import type { IndicatorDraft } from './indicator-draft.ts'
import { indicatorTexts } from './indicator.screen.texts.ts'

/** A task of the plan, to be chosen. */
export type TaskChoice = { readonly id: Id<'task'>; readonly title: string }

type Props = {
  readonly draft: IndicatorDraft
  readonly change: (part: Partial<IndicatorDraft>) => void
  readonly faults: FieldFaults
  readonly tasks: readonly TaskChoice[]
}

/** Which number of the program an indicator shows; a share is of a second one. */
export function BoundFields({ draft, change, faults, tasks }: Props) {
  const t = useText(indicatorTexts)
  const say = useSay()
  const input = (id: string) => ({ id, error: faults.errorOf(id) })
  if (draft.whence === 'task')
    return (
      <ChoiceField
        {...input('indicator-task')}
        label={t.task}
        value={draft.task}
        onChange={(task) => change({ task })}
        choices={tasks.map(({ id, title }) => ({ value: id, label: title }))}
      />
    )
  const lines = REPORT_LINES.map((value) => ({ value, label: say(lineNames[value]) }))
  return (
    <>
      <ChoiceField
        {...input('indicator-line')}
        label={t.line}
        value={draft.line}
        onChange={(line) => change({ line })}
        choices={lines}
      />
      {draft.shape === 'share' ? (
        <ChoiceField
          {...input('indicator-wholeLine')}
          label={t.wholeLine}
          value={draft.wholeLine}
          onChange={(wholeLine) => change({ wholeLine })}
          choices={lines}
        />
      ) : null}
    </>
  )
}
