import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead, useSendAll } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../../browser/sending.ts'
import { ChoiceField, ManyChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { roleOfDoerNames } from '../plan.texts.ts'
import type { TaskProgress } from '../progress/progress.ts'
import { isLead } from '../progress/overview.rules.ts'
import type { DoerRole } from './task.ts'
import { taskPageTexts } from './task-page.screen.texts.ts'

/** Assigns units to a task, one by one or a saved list at once. A task that nobody leads gets its lead first. */
export function AddDoers({ task }: { readonly task: TaskProgress }) {
  const t = useText(taskPageTexts)
  const say = useSay()
  const { units, lists } = useFreeUnits(task)
  const [chosen, setChosen] = useState<readonly Id<'unit'>[]>([])
  const [role, setRole] = useState<DoerRole>(task.units.some(isLead) ? 'partner' : 'lead')
  const { add, sending } = useAssigning(task.task.id, () => setChosen([]))
  const takeList = (list: Id<'unit-list'> | null) =>
    setChosen([...new Set([...chosen, ...(lists.find(({ id }) => id === list)?.units ?? [])])])
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault()
        void add(chosen, role)
      }}
    >
      <Refusals of={sending.refusals} />
      <div className="form-line">
        <ManyChoiceField
          label={t.chooseUnits}
          miw="min(18rem, 100%)"
          flex="1 1 18rem"
          value={chosen}
          onChange={setChosen}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {lists.length > 0 ? (
          <ChoiceField
            label={t.fromList}
            value={null}
            onChange={takeList}
            choices={lists.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <ChoiceField
          label={t.role}
          w="9rem"
          value={role}
          onChange={(value) => setRole(value ?? role)}
          choices={ROLES.map((value) => ({ value, label: say(roleOfDoerNames[value]) }))}
        />
        <Button type="submit" disabled={chosen.length === 0} loading={sending.state === 'busy'}>
          {t.add}
        </Button>
      </div>
    </form>
  )
}

const ROLES = ['lead', 'partner'] as const satisfies readonly DoerRole[]

/** Units that do not have the task yet, and the saved lists without those that do. */
function useFreeUnits({ units: shares }: TaskProgress) {
  const reading = useRead('staff.units', { on: null })
  const taken = new Set(shares.map(({ assignment }) => assignment.unit))
  const isFree = (unit: Id<'unit'>) => !taken.has(unit)
  return {
    units: (reading.data?.units ?? []).filter(({ id }) => isFree(id)),
    lists: (reading.data?.lists ?? []).map((list) => ({ ...list, units: list.units.filter(isFree) })),
  }
}

function useAssigning(task: Id<'task'>, done: () => void) {
  const sendAll = useSendAll()
  const saved = useSaved()
  const sending = useSending()
  const add = (units: readonly Id<'unit'>[], role: DoerRole) =>
    sending.run(
      async () => {
        const doers = units.map((unit) => ({
          id: crypto.randomUUID() as Id<'assignment'>,
          unit,
          role,
          writtenAs: null,
        }))
        const outcomes = await sendAll(
          'plan.assign-unit',
          doers.map((doer) => ({ task, doer })),
        )
        return outcomes.flatMap(refusalsIn)
      },
      () => {
        saved()
        done()
      },
    )
  return { add, sending }
}
