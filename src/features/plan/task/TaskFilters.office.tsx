import { Checkbox } from '@mantine/core'
import { useSearchParams } from 'wouter'
import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { standingNames, workKindNames } from '../plan.texts.ts'
import type { PlanProgress } from '../progress/progress.ts'
import { STANDINGS, type TaskFilter } from './task-list.rules.ts'
import { taskListTexts } from './task-list.screen.texts.ts'

type Props = { readonly filter: TaskFilter; readonly progress: PlanProgress }

/** Narrows the list of tasks; every choice goes into the address. */
export function TaskFilters({ filter, progress: { tasks, units } }: Props) {
  const t = useText(taskListTexts)
  const say = useSay()
  const [, setSearch] = useSearchParams()
  const set = (name: string) => (value: string | null) =>
    setSearch((before) => changed(before, name, value), { replace: true, state: window.history.state as unknown })
  const kinds = [...new Set(tasks.map(({ task }) => task.kind))]
  const field = { placeholder: t.all, clearable: true }
  return (
    <>
      <ChoiceField
        {...field}
        label={t.standing}
        w="11rem"
        value={filter.standing}
        onChange={set('standing')}
        choices={STANDINGS.map((value) => ({ value, label: say(standingNames[value]) }))}
      />
      <ChoiceField
        {...field}
        label={t.unit}
        w="17rem"
        value={filter.unit}
        onChange={set('unit')}
        choices={units.map(({ unit, unitName }) => ({ value: unit, label: unitName }))}
      />
      <ChoiceField
        {...field}
        label={t.kind}
        w="13rem"
        value={filter.kind}
        onChange={set('kind')}
        choices={kinds.map((value) => ({ value, label: say(workKindNames[value]) }))}
      />
      <TextField label={t.words} w="13rem" value={filter.words} onChange={set('q')} />
      <Checkbox
        label={t.withResults}
        checked={filter.results !== null}
        onChange={({ currentTarget }) => set('results')(currentTarget.checked ? 'with' : null)}
      />
      <Checkbox
        label={t.notSeen}
        checked={filter.seen !== null}
        onChange={({ currentTarget }) => set('seen')(currentTarget.checked ? 'not-seen' : null)}
      />
    </>
  )
}

function changed(before: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const after = new URLSearchParams(before)
  if (value === null || value === '') after.delete(name)
  else after.set(name, value)
  return after
}
