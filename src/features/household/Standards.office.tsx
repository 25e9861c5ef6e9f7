import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { StateTag, type Tone } from '../../browser/ui/StateTag.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { holdsRole } from '../../kernel/command.ts'
import { showNumber } from '../../kernel/text.ts'
import { EnterValue } from './EnterValue.office.tsx'
import { householdTexts, validSaid } from './household.screen.texts.ts'
import type { PovertyStandard, StandardValue, Sureness } from './standard.ts'
import { surenessNames, valueLabel } from './standard.texts.ts'
import { ForWriters } from './ForWriters.office.tsx'

type Answer = AnswerOf<'household.standards'>

/** The standards with every value and how sure it is; what is missing is entered here, and confirmed by a plan owner. */
export function Standards() {
  const t = useText(householdTexts)
  const read = useRead('household.standards', {})
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <>
      <PageHeader title={t.standards} under={t.standardsNote}>
        <Button component={Link} variant="default" href="/standards/score-tables">
          {t.scoreTables}
        </Button>
      </PageHeader>
      <Loaded of={read}>
        {({ standards, waiting }) => (
          <>
            {waiting.length > 0 ? <Waiting of={waiting} standards={standards} /> : null}
            {standards.map((standard) => (
              <OneStandard
                key={standard.id}
                standard={standard}
                enter={(value) => setAsked({ standard: standard.id, value })}
              />
            ))}
          </>
        )}
      </Loaded>
      {asked ? (
        <EnterValue
          key={`${asked.standard} ${asked.value.name}`}
          standard={asked.standard}
          value={asked.value}
          close={() => setAsked(null)}
        />
      ) : null}
    </>
  )
}

type Asked = { readonly standard: string; readonly value: StandardValue }
type OneProps = { readonly standard: PovertyStandard; readonly enter: (value: StandardValue) => void }

const TONES: Readonly<Record<Sureness, Tone>> = { sourced: 'good', confirmed: 'good', entered: 'warn', missing: 'bad' }

function OneStandard({ standard, enter }: OneProps) {
  const t = useText(householdTexts)
  const say = useSay()
  const columns: readonly Column<StandardValue>[] = [
    { key: 'name', title: householdTexts.value, text: ({ name }) => say(valueLabel(name)) },
    { key: 'number', title: householdTexts.number, align: 'right', text: (value) => shown(value, t) },
    {
      key: 'sureness',
      title: householdTexts.sureness,
      text: ({ sureness }) => say(surenessNames[sureness]),
      cell: ({ sureness }) => <StateTag tone={TONES[sureness]} name={surenessNames[sureness]} />,
    },
    { key: 'source', title: householdTexts.source, text: ({ source }) => source ?? '–' },
    {
      key: 'enter',
      title: householdTexts.enter,
      text: null,
      cell: (value) => (
        <ForWriters>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`${t.enter}: ${say(valueLabel(value.name))}`}
            onClick={() => enter(value)}
          >
            {t.enter}
          </Button>
        </ForWriters>
      ),
    },
  ]
  return (
    <section>
      <h2>{say(standard.name)}</h2>
      <p className="quiet">{say(validSaid(standard.instrument, standard.validFrom, standard.validTo))}</p>
      <DataTable
        caption={say(standard.name)}
        columns={columns}
        rows={standard.values}
        keyOf={({ name }) => name}
        empty={null}
        printHead={[say(standard.name)]}
      />
    </section>
  )
}

function shown({ name, number }: StandardValue, t: { readonly yes: string; readonly no: string }): string {
  if (number === null) return '–'
  if (!name.startsWith('indicator.')) return showNumber(number)
  return number === 1 ? t.yes : t.no
}

type WaitingProps = { readonly of: Answer['waiting']; readonly standards: readonly PovertyStandard[] }

function Waiting({ of, standards }: WaitingProps) {
  const t = useText(householdTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const officer = useMe().data?.officer
  const nameOf = (id: string) => standards.find((one) => one.id === id)?.name
  return (
    <section className="panel">
      <h2 className="panel-title">{t.waiting}</h2>
      <Refusals of={sending.refusals} />
      <ul className="plain-list">
        {of.map(({ id, standard, name, number, source }) => {
          const called = nameOf(standard)
          return (
            <li key={id}>
              {called ? say(called) : standard} · {say(valueLabel(name))}:{' '}
              {shown({ name, number, source, sureness: 'entered' }, t)} · {source}{' '}
              {officer && holdsRole(officer, 'plan-owner') ? (
                <Button
                  size="compact-md"
                  loading={sending.state === 'busy'}
                  onClick={() => act('household.confirm-standard-value', { value: id })}
                >
                  {t.confirm}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
