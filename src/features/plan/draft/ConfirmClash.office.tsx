import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { showDay } from '../../../kernel/day.ts'
import { confirmTexts, unitCount } from './confirm.screen.texts.ts'
import { useDraftTown, useUnitName } from './DraftTown.office.tsx'
import type { DraftContent, TaskDraft } from './draft.ts'
import type { DraftDesk } from './draft-saving.browser.ts'
import { type Difference, differencesOf, type Side, type Versions } from './draft-versions.ts'
import { workKindNames } from '../plan.texts.ts'

/** Someone else saved meanwhile: both versions side by side, a choice for each difference. Nothing is saved until then. */
export function ConfirmClash({ desk }: { readonly desk: DraftDesk }) {
  const t = useText(confirmTexts)
  const { saving, settle } = desk
  if (saving.state !== 'clash') return null
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="xl"
      title={<strong>{t.clash}</strong>}
    >
      <Choosing key={saving.theirs.version} versions={saving.versions} settle={settle} />
    </Modal>
  )
}

type ChoosingProps = { readonly versions: Versions; readonly settle: DraftDesk['settle'] }

function Choosing({ versions, settle }: ChoosingProps) {
  const t = useText(confirmTexts)
  const [differences, setDifferences] = useState(() => differencesOf(versions))
  const take = (side: Side) => settle(differences.map((one) => ({ ...one, side })))
  const choose = (key: string, side: Side) =>
    setDifferences(differences.map((one) => (one.key === key ? { ...one, side } : one)))
  return (
    <>
      <p>{t.clashHelp}</p>
      <ul className="clash">
        {differences.map((one) => (
          <DifferenceRow key={one.key} difference={one} versions={versions} choose={choose} />
        ))}
      </ul>
      <div className="task-acts">
        <Button data-autofocus onClick={() => settle(differences)}>
          {t.join}
        </Button>
        <Button variant="default" onClick={() => take('ours')}>
          {t.allOurs}
        </Button>
        <Button variant="default" onClick={() => take('theirs')}>
          {t.allTheirs}
        </Button>
      </div>
    </>
  )
}

type RowProps = {
  readonly difference: Difference
  readonly versions: Versions
  readonly choose: (key: string, side: Side) => void
}

function DifferenceRow({ difference, versions, choose }: RowProps) {
  const t = useText(confirmTexts)
  const describe = useDescription()
  const { key, side } = difference
  const names = { ours: t.ours, theirs: t.theirs }
  return (
    <li>
      <fieldset>
        <legend>{useTitle(difference)}</legend>
        {(['ours', 'theirs'] as const).map((one) => (
          <label key={one} data-chosen={side === one}>
            <input type="radio" name={key} checked={side === one} onChange={() => choose(key, one)} />
            <strong>{names[one]}</strong>
            <span>
              {difference.kind === 'task'
                ? describe.task(difference[one])
                : describe.head(versions[one], difference.key)}
            </span>
          </label>
        ))}
      </fieldset>
    </li>
  )
}

function useTitle(difference: Difference): string {
  const t = useText(confirmTexts)
  if (difference.kind === 'task') return difference.ours?.title ?? difference.theirs?.title ?? ''
  return difference.key === 'title' ? t.planTitle : t[difference.key]
}

/** What a version says, in one line. */
function useDescription() {
  const t = useText(confirmTexts)
  const say = useSay()
  const nameOf = useUnitName()
  const { areas } = useDraftTown()
  const head = (content: DraftContent, key: Exclude<keyof DraftContent, 'tasks'>): string => {
    const value = content[key]
    if (value === null) return t.absent
    if (key === 'issuedOn' && content.issuedOn !== null) return showDay(content.issuedOn)
    if (key === 'area') return areas.find(({ id }) => id === value)?.name ?? String(value)
    return key === 'ownerUnit' && content.ownerUnit !== null
      ? (nameOf(content.ownerUnit) ?? String(value))
      : String(value)
  }
  const task = (one: TaskDraft | null): string =>
    one === null
      ? t.absent
      : [
          one.title,
          say(workKindNames[one.kind]),
          say(unitCount(one.doers.length)),
          one.due ? showDay(one.due.to) : t.noDue,
        ].join(' · ')
  return { head, task }
}
