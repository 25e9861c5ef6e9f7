import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FieldLinks } from '../../../browser/ui/FieldLinks.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Plan } from '../../plan/plan.ts'
import { slotPlace } from '../broadcast/broadcast.tables.ts'
import type { CoverageRow } from './coverage.ts'
import { coverageTexts, householdsSaid } from './coverage.screen.texts.ts'

const KINDS = ['poor', 'nearPoor', 'residents', 'officials'] as const
type Kind = (typeof KINDS)[number]
type Numbers = Readonly<Record<Kind, number | null>>
type Typed = Readonly<Record<string, Numbers>>
type Draft = { readonly on: LocalDate | null; readonly source: string; readonly typed: Typed }

/** Poor and near-poor households, residents and officials of each place on one day, by one source. What is not filled in stays unknown. */
export function CountHouseholds() {
  const t = useText(coverageTexts)
  const { plan, state } = useChosenPlan()
  const reading = useRead('outreach.coverage', plan ? { plan: plan.id } : null)
  return (
    <>
      <PageHeader title={t.countTitle} under={plan?.title}>
        {plan ? (
          <Button variant="default" component={Link} href={planAddress('/coverage', plan.id)}>
            {t.title}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? <Loaded of={reading}>{({ rows }) => <Form plan={plan} rows={rows} />}</Loaded> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function Form({ plan, rows }: { readonly plan: Plan; readonly rows: readonly CoverageRow[] }) {
  const t = useText(coverageTexts)
  const { refusedTitle } = useText(uiTexts)
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const today = useMe().data?.today ?? null
  const [draft, setDraft] = useState<Draft>({ on: today, source: '', typed: {} })
  const faults = useFieldFaults(useLacks(draft, rows))
  const submit = () => {
    const { on, source } = draft
    if (!faults.pass() || !on) return
    const counts = countsOf(draft).map((count) => ({ ...count, id: newId<'household-count'>() }))
    const done = () => go(planAddress('/coverage', plan.id))
    act('outreach.count-households', { on, source: source.trim(), counts }, { done })
  }
  return (
    <form
      className="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <FieldLinks
        title={refusedTitle}
        of={faults.shown.map(({ id, label, says }) => ({ id, says: `${label}: ${says}` }))}
        tries={faults.tries}
      />
      <Refusals of={sending.refusals} fields={{ 'count-in-future': 'count-on' }} />
      <p className="quiet">{t.countNote}</p>
      <Whose draft={draft} change={(part) => setDraft({ ...draft, ...part })} faults={faults} />
      <Places draft={draft} change={(typed) => setDraft({ ...draft, typed })} rows={rows} faults={faults} />
      <Button type="submit" loading={sending.state === 'busy'}>
        {t.save}
      </Button>
    </form>
  )
}

type Faults = ReturnType<typeof useFieldFaults>

function Whose(props: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: Faults
}) {
  const t = useText(coverageTexts)
  const { draft, change, faults } = props
  return (
    <div className="filters">
      <DateField
        id="count-on"
        label={t.on}
        error={faults.errorOf('count-on')}
        onReading={faults.hear('count-on')}
        value={draft.on}
        onChange={(on) => change({ on })}
      />
      <TextField
        id="count-source"
        label={t.source}
        maxLength={200}
        error={faults.errorOf('count-source')}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
    </div>
  )
}

function useLacks({ on, source, typed }: Draft, rows: readonly CoverageRow[]) {
  const t = useText(coverageTexts)
  const halves = rows.flatMap(({ area }) => {
    const { poor, nearPoor } = typed[area] ?? NOTHING
    return (poor === null) === (nearPoor === null)
      ? []
      : [{ id: `poor ${area}`, label: placeOf(rows, area), lacks: t.half }]
  })
  const none = countsOf({ on, source, typed }).length === 0 && halves.length === 0
  return [
    { id: 'count-on', label: t.on, lacks: on === null ? t.fillIn : null },
    { id: 'count-source', label: t.source, lacks: source.trim() === '' ? t.fillIn : null },
    ...halves,
    { id: `poor ${rows[0]?.area ?? ''}`, label: t.place, lacks: none ? t.nothing : null },
  ]
}

const NOTHING: Numbers = { poor: null, nearPoor: null, residents: null, officials: null }

const countsOf = ({ typed }: Draft) =>
  Object.entries(typed).flatMap(([area, numbers]) =>
    KINDS.every((kind) => numbers[kind] === null) ? [] : [{ area: area as Id<'area'>, ...numbers }],
  )

function placeOf(rows: readonly CoverageRow[], area: string): string {
  const row = rows.find((one) => one.area === area)
  return row ? slotPlace({ areaName: row.name, wardName: row.ward ? row.wardName : row.name }) : ''
}

type PlacesProps = {
  readonly draft: Draft
  readonly change: (typed: Typed) => void
  readonly rows: readonly CoverageRow[]
  readonly faults: Faults
}

function Places({ draft: { typed }, change, rows, faults }: PlacesProps) {
  const t = useText(coverageTexts)
  const say = useSay()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t.place}</th>
          <th scope="col">{t.known}</th>
          {KINDS.map((kind) => (
            <th key={kind} scope="col">
              {t[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, name, ward, households }) => (
          <tr key={area}>
            <th scope="row" style={ward ? { paddingLeft: 24, fontWeight: 400 } : undefined}>
              {name}
            </th>
            <td data-label={t.known} className="quiet">
              {households ? say(householdsSaid(households)) : t.unknown}
            </td>
            {KINDS.map((which) => (
              <td key={which} data-label={t[which]}>
                <NumberField
                  id={which === 'poor' ? `poor ${area}` : undefined}
                  aria-label={`${t[which]}, ${placeOf(rows, area)}`}
                  error={which === 'poor' ? faults.errorOf(`poor ${area}`) : null}
                  value={(typed[area] ?? NOTHING)[which]}
                  onChange={(value) => change({ ...typed, [area]: { ...(typed[area] ?? NOTHING), [which]: value } })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
