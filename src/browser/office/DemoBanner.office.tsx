import { Button } from '@mantine/core'
import { useState } from 'react'
import { holdsRole, type Officer, type Refusal } from '../../kernel/command.ts'
import { type LocalDate, showDay } from '../../kernel/day.ts'
import { useMe, useSend } from '../api.ts'
import { useText } from '../language.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Refusals } from '../ui/Refusals.tsx'
import { shellTexts } from './shell.texts.ts'

/** Says that the data is invented and on which day it lives; who may moves the day. Not there in a real installation. */
export function DemoBanner() {
  const t = useText(shellTexts)
  const me = useMe()
  const [moving, setMoving] = useState<'no' | 'yes'>('no')
  const { demoDay = null, officer = null } = me.data ?? {}
  if (demoDay === null) return null
  const may = officer !== null && holdsRole(officer satisfies Officer, 'plan-owner', 'administrator')
  return (
    <aside className="demo" aria-label={t.demoNote}>
      <span>
        {t.demoDay} <strong>{showDay(demoDay)}</strong> — {t.demoNote}
      </span>
      {may && moving === 'no' ? (
        <Button variant="default" size="compact-md" onClick={() => setMoving('yes')}>
          {t.moveDay}
        </Button>
      ) : null}
      {may && moving === 'yes' ? <MoveDay from={demoDay} done={() => setMoving('no')} /> : null}
    </aside>
  )
}

function MoveDay({ from, done }: { readonly from: LocalDate; readonly done: () => void }) {
  const t = useText(shellTexts)
  const send = useSend()
  const [day, setDay] = useState<LocalDate | null>(from)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const move = async () => {
    if (day === null) return setRefusals([{ code: 'day-unreadable' }])
    const outcome = await send('area.move-demo-day', { day })
    return outcome.outcome === 'accepted' ? done() : setRefusals(outcome.refusals)
  }
  return (
    <form
      className="head-tools"
      onSubmit={(event) => {
        event.preventDefault()
        void move()
      }}
    >
      <DateField aria-label={t.newDay} value={day} onChange={setDay} w="9rem" />
      <Button type="submit">{t.moveDay}</Button>
      <Refusals of={refusals} />
    </form>
  )
}
