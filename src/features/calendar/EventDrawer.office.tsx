import { Button, Drawer, Group } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMe } from '../../browser/api.ts'
import { planAddress } from '../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../browser/language.tsx'
import { ConfirmButton } from '../../browser/ui/ConfirmButton.tsx'
import { FactList } from '../../browser/ui/FactList.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import { showDay } from '../../kernel/day.ts'
import { mayLogFor } from '../plan/work/log-work.ts'
import type { Plan } from '../plan/plan.ts'
import { AnnounceEvent } from './AnnounceEvent.office.tsx'
import type { EventRow } from './calendar.ts'
import { calendarTexts } from './calendar.screen.texts.ts'
import { hoursWords, openToNames } from './calendar.texts.ts'

type Props = { readonly plan: Plan; readonly event: EventRow; readonly close: () => void }

/** One announced event, with what its unit may do: change it, call it off, log what came of it. */
export function EventDrawer({ plan, event, close }: Props) {
  const t = useText(calendarTexts)
  const say = useSay()
  const officer = useMe().data?.officer
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="md"
      title={event.title}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      <FactList
        of={[
          [t.on, `${showDay(event.on)} ${hoursWords(event)}`],
          [t.venue, `${event.venue}, ${event.areaName}`],
          [t.unit, event.unitName],
          [t.openTo, say(openToNames[event.openTo])],
        ]}
      />
      {officer && mayLogFor(officer, event) ? <Steps {...{ plan, event, close }} /> : null}
    </Drawer>
  )
}

function Steps({ plan, event, close }: Props) {
  const t = useText(calendarTexts)
  const today = useMe().data?.today
  const { sending, act } = useAct()
  const [form, setForm] = useState<'opened' | 'closed'>('closed')
  return (
    <>
      <Refusals of={sending.refusals} />
      <Group mt="md">
        {today && event.on <= today ? (
          <Button component={Link} href={planAddress('/works/new', plan.id, { task: event.task })}>
            {t.logIt}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setForm('opened')}>
          {t.change}
        </Button>
        <ConfirmButton
          says={t.callOff}
          consequence={t.callOffNote}
          onConfirm={() => act('calendar.call-off', { event: event.id }, { done: close })}
        />
      </Group>
      <AnnounceEvent plan={plan} of={event} opened={form === 'opened'} close={() => setForm('closed')} />
    </>
  )
}
