import { SegmentedControl } from '@mantine/core'
import { useId, useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { confirmTexts, removeNamed, unitCount } from './confirm.screen.texts.ts'
import { type DoerChoice, useChosenUnits, useDoerChoices, useUnitName } from './DraftTown.office.tsx'
import { addDoers, type DoerGroup, groupDoers, removeDoers, swapRole } from './doer-groups.ts'
import type { TaskDraft } from './draft.ts'
import type { TaskChange } from './draft-editing.ts'
import { roleOfDoerNames } from '../plan.texts.ts'
import type { Doer, DoerRole } from '../task/task.ts'

type Props = {
  readonly task: TaskDraft
  readonly change: (change: TaskChange) => void
  /** Id of the field that adds a unit, for those who jump to it. */
  readonly fieldId: string
}

/** Who does a task: a collective is one chip with its number of units; names without a unit are asked about. */
export function ConfirmDoers({ task, change, fieldId }: Props) {
  const t = useText(confirmTexts)
  const setDoers = (doers: Doer[]) => change({ doers })
  return (
    <fieldset className="confirm-field">
      <legend>{t.doers}</legend>
      <ul className="doers">
        {groupDoers(task.doers).map((group) => (
          <DoerChip
            key={group.doers[0]?.id}
            group={group}
            remove={() => setDoers(removeDoers(task.doers, group.doers))}
            removeOne={(doer) => setDoers(removeDoers(task.doers, [doer]))}
            swap={() => setDoers(swapRole(task.doers, group.doers))}
          />
        ))}
      </ul>
      {task.unmatched.map((named) => (
        <UnmatchedName key={`${named.role} ${named.name}`} task={task} named={named} change={change} />
      ))}
      <AddDoer task={task} change={change} fieldId={fieldId} />
    </fieldset>
  )
}

type ChipProps = {
  readonly group: DoerGroup
  readonly remove: () => void
  readonly removeOne: (doer: Doer) => void
  readonly swap: () => void
}

function DoerChip({ group, remove, removeOne, swap }: ChipProps) {
  const t = useText(confirmTexts)
  const say = useSay()
  const nameOf = useUnitName()
  const [shown, setShown] = useState<'folded' | 'open'>('folded')
  const { doers, role } = group
  const several = doers.length > 1
  const name = useGroupName(group)
  return (
    <li>
      <span className="doer" data-role={role}>
        <button type="button" className="doer-role" title={t.swapRole} onClick={swap}>
          {say(roleOfDoerNames[role])}
        </button>
        {several ? (
          <button
            type="button"
            className="doer-name"
            aria-expanded={shown === 'open'}
            onClick={() => setShown(shown === 'open' ? 'folded' : 'open')}
          >
            {name} · {say(unitCount(doers.length))} {shown === 'open' ? '▴' : '▾'}
          </button>
        ) : (
          <span className="doer-name">{name}</span>
        )}
        <RemoveButton name={name} onClick={remove} />
      </span>
      {shown === 'open' && several ? (
        <ul className="doer-units">
          {doers.map((doer) => (
            <li key={doer.id}>
              {nameOf(doer.unit) ?? '…'} <RemoveButton name={nameOf(doer.unit) ?? ''} onClick={() => removeOne(doer)} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** A collective by its words, a single unit by its own name. */
function useGroupName({ doers, writtenAs }: DoerGroup): string {
  const nameOf = useUnitName()
  const [first] = doers
  const own = first === undefined ? null : nameOf(first.unit)
  return (doers.length > 1 ? writtenAs : own) ?? writtenAs ?? '…'
}

function RemoveButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const say = useSay()
  return (
    <button type="button" className="doer-remove" aria-label={say(removeNamed(name))} onClick={onClick}>
      ×
    </button>
  )
}

function AddDoer({ task, change, fieldId }: Props) {
  const t = useText(confirmTexts)
  const say = useSay()
  const choices = useDoerChoices()
  const adding = useAdding(task)
  const usual: DoerRole = task.doers.some(({ role }) => role === 'lead') ? 'partner' : 'lead'
  const [chosen, setChosen] = useState<DoerRole | null>(null)
  const role = chosen ?? usual
  return (
    <div className="doer-add">
      <ChoiceField
        id={fieldId}
        label={t.addDoer}
        choices={choices}
        value={null}
        onChange={(choice) => choice && change({ doers: adding(choice, role) })}
      />
      <SegmentedControl
        aria-label={t.role}
        value={role}
        onChange={(value) => setChosen(value === 'lead' ? 'lead' : 'partner')}
        data={(['lead', 'partner'] as const).map((value) => ({ value, label: say(roleOfDoerNames[value]) }))}
      />
    </div>
  )
}

type NameProps = Pick<Props, 'task' | 'change'> & { readonly named: TaskDraft['unmatched'][number] }

/** A name of the document that is none of the units known here: a unit is found for it, or it is taken out. */
function UnmatchedName({ task, named, change }: NameProps) {
  const t = useText(confirmTexts)
  const say = useSay()
  const id = useId()
  const choices = useDoerChoices()
  const adding = useAdding(task)
  const unmatched = task.unmatched.filter((one) => one !== named)
  const found = (choice: DoerChoice | null) => {
    if (choice === null) return
    const known = new Set(task.doers)
    const doers = adding(choice, named.role).map((doer) =>
      known.has(doer) ? doer : { ...doer, writtenAs: named.name },
    )
    change({ unmatched, doers })
  }
  return (
    <div className="doer-unmatched">
      <span id={id}>
        {say(roleOfDoerNames[named.role])}: “{named.name}” <em>{t.unmatched}</em>
      </span>
      <ChoiceField
        aria-label={`${t.chooseUnit}: ${named.name}`}
        placeholder={t.chooseUnit}
        choices={choices}
        value={null}
        onChange={found}
      />
      <button type="button" className="link-button" aria-describedby={id} onClick={() => change({ unmatched })}>
        {t.dropName}
      </button>
    </div>
  )
}

function useAdding(task: TaskDraft) {
  const unitsOf = useChosenUnits()
  return (choice: DoerChoice, role: DoerRole) =>
    addDoers(
      task.doers,
      unitsOf(choice).map((unit) => ({ id: crypto.randomUUID() as string as Id<'assignment'>, unit })),
      role,
    )
}
