import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { StateTag, type Tone } from '../../../browser/ui/StateTag.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Officer } from '../../../kernel/command.ts'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import { mayGive } from '../staff.rules.ts'
import type { OfficerRow } from '../staff.ts'
import { roleNames } from '../staff.texts.ts'
import { GiveRight } from './GiveRight.office.tsx'
import type { RightRow } from './right.ts'
import { endConsequence, rightStateNames, rightTexts as texts } from './right.texts.ts'

export type RightsProps = { readonly officer: OfficerRow; readonly keeper: Officer; readonly today: LocalDate }

/** Which roles an officer holds where, and since when; given and taken back one by one. */
export function Rights(props: RightsProps) {
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

function Held({ officer, keeper, today }: RightsProps) {
  const t = useText(texts)
  const say = useSay()
  const reading = useRead('staff.rights', { officer: officer.id })
  const { sending, act } = useAct()
  return (
    <Loaded of={reading}>
      {({ rights }) => (
        <>
          {rights.length === 0 ? <p className="empty">{t.none}</p> : null}
          <ul className="plain-list">
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
