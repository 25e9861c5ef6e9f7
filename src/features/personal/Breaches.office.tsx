import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { showMoment } from '../../browser/show-moment.ts'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { StateTag, type Tone } from '../../browser/ui/StateTag.tsx'
import { AddBreach } from './AddBreach.office.tsx'
import { BreachStepForm } from './BreachStepForm.office.tsx'
import { BREACH_STEPS, type BreachRow } from './personal.ts'
import { personalTexts as texts } from './personal.screen.texts.ts'
import { clockNames, stepNames } from './personal.texts.ts'

const TONES: Readonly<Record<BreachRow['clock'], Tone>> = { running: 'warn', late: 'bad', told: 'good' }

/** The register of breaches with the clock of each. */
export function Breaches() {
  const t = useText(texts)
  const me = useMe().data
  const [form, setForm] = useState<BreachRow | 'new' | null>(null)
  const reading = useRead('personal.breaches', {})
  const columns = useColumns(setForm)
  const close = () => setForm(null)
  return (
    <Loaded of={reading}>
      {({ breaches }) => (
        <>
          <DataTable
            caption={t.breaches}
            columns={columns}
            rows={breaches}
            keyOf={({ id }) => id}
            empty={t.noBreaches}
            printHead={[t.title, t.breaches]}
          >
            <Button onClick={() => setForm('new')}>{t.addBreach}</Button>
          </DataTable>
          {form === 'new' && me ? <AddBreach today={me.today} close={close} /> : null}
          {form !== null && form !== 'new' && me ? (
            <BreachStepForm key={form.id} breach={form} today={me.today} close={close} />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

function useColumns(open: (breach: BreachRow) => void): readonly Column<BreachRow>[] {
  const t = useText(texts)
  const say = useSay()
  return [
    { key: 'what', title: texts.breachWhat, text: ({ what }) => what ?? '–' },
    { key: 'noticed', title: texts.noticedOn, text: (row) => showMoment(row.noticedAt), order: (row) => row.noticedAt },
    { key: 'people', title: texts.people, text: ({ people }) => String(people ?? '–'), align: 'right' },
    {
      key: 'clock',
      title: texts.clock,
      text: ({ clock }) => say(clockNames[clock]),
      cell: ({ clock, dueAt }) => (
        <>
          <StateTag tone={TONES[clock]} name={clockNames[clock]} />
          {clock === 'told' ? null : (
            <div className="small">
              {t.tellBefore} {showMoment(dueAt)}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'steps',
      title: texts.steps,
      text: ({ steps }) => steps.map(({ step }) => say(stepNames[step])).join(', '),
      cell: (row) => (
        <>
          {row.steps.map(({ step, at, words }) => (
            <div key={step}>
              {say(stepNames[step])}, {showMoment(at)}
              {words === null ? '' : `: ${words}`}
            </div>
          ))}
          {row.steps.length === BREACH_STEPS.length ? null : (
            <Button variant="default" size="compact-sm" className="no-print" onClick={() => open(row)}>
              {t.takeStep}
            </Button>
          )}
        </>
      ),
    },
  ]
}
