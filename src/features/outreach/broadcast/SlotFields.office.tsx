import { Button, Stack } from '@mantine/core'
import { useText } from '../../../browser/language.tsx'
import { ChoiceField, ManyChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { notReached, smallestOf, weightOf } from '../coverage/coverage.rules.ts'
import type { BroadcastFacts } from './broadcast-facts.browser.ts'
import { broadcastTexts } from './broadcast.screen.texts.ts'
import { slotPlace } from './broadcast.tables.ts'

/** A schedule while it is made. */
export type PlanDraft = {
  readonly task: Id<'task'> | null
  readonly loudspeaker: Id<'loudspeaker'> | null
  readonly version: Id<'message-version'> | null
  readonly places: readonly Id<'area'>[]
  readonly firstDay: LocalDate | null
  readonly from: string
  readonly minutes: number | null
  readonly pause: number | null
  readonly perDay: number | null
}

/** Begins with what there is only one of. */
export const blankPlan = ({ tasks, loudspeakers, messages, today }: BroadcastFacts): PlanDraft => ({
  task: tasks[0]?.id ?? null,
  loudspeaker: loudspeakers[0]?.id ?? null,
  version: messages.length === 1 ? (messages[0]?.value ?? null) : null,
  places: [],
  firstDay: today,
  from: '',
  minutes: 20,
  pause: 10,
  perDay: 4,
})

type Props = {
  readonly facts: BroadcastFacts
  readonly draft: PlanDraft
  readonly change: (part: Partial<PlanDraft>) => void
}

/** What is asked of a schedule: with which loudspeaker, what it says, where and when. */
export function SlotFields(props: Props) {
  return (
    <Stack gap="md">
      <What {...props} />
      <Where {...props} />
      <When {...props} />
    </Stack>
  )
}

function What({ facts, draft, change }: Props) {
  const t = useText(broadcastTexts)
  return (
    <>
      {facts.tasks.length > 1 ? (
        <ChoiceField
          label={t.task}
          value={draft.task}
          onChange={(task) => change({ task })}
          choices={facts.tasks.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <ChoiceField
        label={t.loudspeaker}
        description={facts.loudspeakers.length === 0 ? t.noLoudspeaker : undefined}
        value={draft.loudspeaker}
        onChange={(loudspeaker) => change({ loudspeaker })}
        choices={facts.loudspeakers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        label={t.message}
        placeholder={facts.messages.length === 0 ? t.noMessage : undefined}
        value={draft.version}
        onChange={(version) => change({ version })}
        choices={facts.messages}
      />
    </>
  )
}

function Where({ facts, draft, change }: Props) {
  const t = useText(broadcastTexts)
  const inOrder = smallestOf(facts.rows)
  const label = (row: (typeof inOrder)[number]) => {
    const weight = weightOf(row.households)
    const name = slotPlace({ areaName: row.name, wardName: row.ward ? row.wardName : row.name })
    return weight === null ? name : `${name} (${showNumber(weight)})`
  }
  const ordered = (places: readonly Id<'area'>[]) =>
    inOrder.map(({ area }) => area).filter((area) => places.includes(area))
  return (
    <>
      <ManyChoiceField
        label={t.places}
        value={draft.places}
        onChange={(places) => change({ places: ordered(places) })}
        choices={inOrder.map((row) => ({ value: row.area, label: label(row) }))}
      />
      <Button variant="default" onClick={() => change({ places: notReached(facts.rows).map(({ area }) => area) })}>
        {t.notReachedOnly}
      </Button>
    </>
  )
}

function When({ draft, change }: Props) {
  const t = useText(broadcastTexts)
  return (
    <div className="filters">
      <DateField label={t.firstDay} value={draft.firstDay} onChange={(firstDay) => change({ firstDay })} />
      <TextField label={t.begins} placeholder={t.timeHint} value={draft.from} onChange={(from) => change({ from })} />
      <NumberField label={t.minutes} value={draft.minutes} onChange={(minutes) => change({ minutes })} />
      <NumberField label={t.pause} value={draft.pause} onChange={(pause) => change({ pause })} />
      <NumberField label={t.perDay} value={draft.perDay} onChange={(perDay) => change({ perDay })} />
    </div>
  )
}
