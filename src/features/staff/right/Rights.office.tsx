import { Button, Drawer, Stack } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { StateTag, type Tone } from '../../../browser/ui/StateTag.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Officer, Role } from '../../../kernel/command.ts'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { placeName } from '../../area/place-names.ts'
import { mayGive } from '../staff.rules.ts'
import { type OfficerRow, ROLES } from '../staff.ts'
import { roleNames } from '../staff.texts.ts'
import type { RightRow } from './right.ts'
import { endConsequence, rightStateNames, rightTexts as texts } from './right.texts.ts'

type Props = { readonly officer: OfficerRow; readonly keeper: Officer; readonly today: LocalDate }

/** Which roles an officer holds where, and since when; given and taken back one by one. */
export function Rights(props: Props) {
  const t = useText(texts)
  const [opened, setOpened] = useState<'no' | 'yes'>('no')
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setOpened('yes')}>
        {t.open}
      </Button>
      <Drawer
        opened={opened === 'yes'}
        onClose={() => setOpened('no')}
        position="right"
        size="md"
        title={`${t.title}: ${props.officer.name}`}
        closeButtonProps={{ 'aria-label': t.close }}
      >
        <Held {...props} />
        <GiveRight key={props.officer.id} {...props} />
      </Drawer>
    </>
  )
}

function Held({ officer, keeper, today }: Props) {
  const t = useText(texts)
  const say = useSay()
  const reading = useRead('staff.rights', { officer: officer.id })
  const { sending, act } = useAct()
  return (
    <Loaded of={reading}>
      {({ rights }) => (
        <>
          {rights.length === 0 ? <p className="empty">{t.none}</p> : null}
          <ul className="record-lines">
            {rights.map((right) => (
              <li key={right.id}>
                <strong>{say(roleNames[right.role])}</strong> · {right.areaName}{' '}
                <StateTag tone={TONES[right.state]} name={rightStateNames[right.state]} />
                <br />
                <span className="small quiet">{daysOf(right)}</span>{' '}
                {right.state !== 'past' && mayGive(keeper, right.role) ? (
                  <ConfirmButton
                    says={t.end}
                    consequence={say(endConsequence(right))}
                    onConfirm={() => act('staff.end-right', { right: right.id, on: laterOf(right.from, today) })}
                  />
                ) : null}
              </li>
            ))}
          </ul>
          <Refusals of={sending.refusals} />
        </>
      )}
    </Loaded>
  )
}

const TONES: Readonly<Record<RightRow['state'], Tone>> = { coming: 'calm', held: 'good', past: 'quiet' }

const daysOf = ({ from, to }: RightRow) => `${showDay(from)} – ${to === null ? '…' : showDay(to)}`

const laterOf = (one: LocalDate, other: LocalDate) => (one > other ? one : other)

type Draft = {
  readonly role: Role | null
  readonly area: Id<'area'> | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

function GiveRight({ officer, keeper, today }: Props) {
  const t = useText(texts)
  const say = useSay()
  const areas = useRead('area.list', { on: null }).data?.areas ?? []
  const { sending, act } = useAct()
  const [draft, setDraft] = useState<Draft>({ role: null, area: null, from: today, to: null })
  const { role, area, from, to } = draft
  const given = ROLES.filter((one) => mayGive(keeper, one))
  const nameOf = new Map(areas.map(({ id, name }) => [id, name]))
  const give = () => {
    if (role === null || area === null || from === null) return
    const right = { id: crypto.randomUUID() as Id<'officer-right'>, officer: officer.id, role, area, from, to }
    act('staff.give-right', right, { done: () => setDraft({ ...draft, area: null }) })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <Stack gap="md">
        <Refusals of={sending.refusals} />
        <ChoiceField
          label={t.role}
          required
          value={role}
          onChange={(chosen) => setDraft({ ...draft, role: chosen })}
          choices={given.map((one) => ({ value: one, label: say(roleNames[one]) }))}
        />
        <ChoiceField
          label={t.area}
          description={t.areaNote}
          required
          value={area}
          onChange={(chosen) => setDraft({ ...draft, area: chosen })}
          choices={areas.map(({ id, name, parent }) => ({
            value: id,
            label: placeName(name, (parent && nameOf.get(parent)) ?? null),
          }))}
        />
        <DateField label={t.from} required value={from} onChange={(day) => setDraft({ ...draft, from: day })} />
        <DateField label={t.to} description={t.toNote} value={to} onChange={(day) => setDraft({ ...draft, to: day })} />
        <Button type="submit" loading={sending.state === 'busy'}>
          {t.give}
        </Button>
      </Stack>
    </form>
  )
}
