import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import { type Cells, knownCells, knownFrom, sharesNow } from './apportion-draft.ts'
import { HouseholdGrid } from './HouseholdGrid.office.tsx'
import type { MaterialRow, Share } from './material.ts'
import { materialTexts } from './material.screen.texts.ts'

type Props = { readonly material: MaterialRow; readonly close: () => void }
type Draft = {
  readonly top: Id<'area'> | null
  readonly amount: number | null
  readonly least: number | null
  readonly numbersOn: LocalDate | null
  /** Null until it is typed: where the known numbers come from. */
  readonly source: string | null
  readonly cells: Cells
}

/** Shares copies out among the places below one, by the households typed or pasted; what each gets is seen at once. */
export function Apportion({ material, close }: Props) {
  const t = useText(materialTexts)
  const { cancel } = useText(uiTexts)
  const { today, parents, below, ownArea } = useAreas()
  const [id] = useState(() => newId<'apportionment'>())
  const [draft, setDraft] = useState<Draft>({
    top: null,
    amount: material.inStores > 0 ? material.inStores : material.quantity,
    least: 0,
    numbersOn: null,
    source: null,
    cells: {},
  })
  const { sending, act } = useAct()
  const top = draft.top ?? ownArea
  const places = below(top)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const known = useRead('outreach.coverage', { plan: material.plan }).data?.rows ?? []
  const cells = { ...knownCells(known, places), ...draft.cells }
  const { numbersOn, source } = whence(draft, knownFrom(known, places), today)
  const shares = sharesNow(places, { ...draft, cells, least: draft.least ?? 0 })
  const send = () => {
    const { amount, least } = draft
    if (shares === null || amount === null || numbersOn === null) return
    const content = { id, material: material.id, amount, least: least ?? 0, numbersOn, source: source.trim() }
    act('outreach.apportion-stock', { ...content, places: shares.map(countedOf) }, { done: close, id })
  }
  return (
    <form
      className="column-form no-print"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Refusals of={sending.refusals} fields={FIELDS} />
      <ChoiceField
        label={t.shareBelow}
        value={top}
        onChange={(chosen) => set({ top: chosen, cells: {} })}
        choices={parents.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <Numbers draft={draft} shown={{ numbersOn, source }} set={set} />
      {places.length === 0 ? (
        <p className="quiet">{t.noPlacesBelow}</p>
      ) : (
        <HouseholdGrid places={places} cells={cells} change={(typed) => set({ cells: typed })} shares={shares} />
      )}
      <div className="head-tools">
        <Button type="submit" disabled={shares === null} loading={sending.state === 'busy'}>
          {t.saveShares}
        </Button>
        <Button variant="subtle" onClick={close}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}

const FIELDS = {
  'share-least-too-high': 'share-least',
  'share-more-than-ordered': 'share-amount',
  'stock-amount-out-of-range': 'share-amount',
  'stock-in-future': 'share-on',
  'share-source-missing': 'share-source',
}

const countedOf = ({ area, poor, nearPoor }: Share) => ({ area, poor, nearPoor })

/** Where the numbers come from, as long as nobody types it: what coverage says. Another source has a day of its own. */
const whence = (
  draft: Draft,
  known: ReturnType<typeof knownFrom>,
  today: LocalDate | null,
): { readonly numbersOn: LocalDate | null; readonly source: string } =>
  draft.source === null
    ? { numbersOn: draft.numbersOn ?? known?.on ?? today, source: known?.source ?? '' }
    : { numbersOn: draft.numbersOn ?? today, source: draft.source }

type NumbersProps = {
  readonly draft: Draft
  readonly shown: { readonly numbersOn: LocalDate | null; readonly source: string }
  readonly set: (part: Partial<Draft>) => void
}

function Numbers({ draft, shown, set }: NumbersProps) {
  const t = useText(materialTexts)
  return (
    <>
      <div className="line">
        <NumberField
          id="share-amount"
          label={t.shareAmount}
          value={draft.amount}
          onChange={(amount) => set({ amount })}
        />
        <NumberField id="share-least" label={t.least} value={draft.least} onChange={(least) => set({ least })} />
      </div>
      <div className="line">
        <TextField
          id="share-source"
          label={t.source}
          description={t.sourceHint}
          maxLength={200}
          required
          value={shown.source}
          onChange={(source) => set({ source })}
        />
        <DateField
          id="share-on"
          label={t.numbersOn}
          description={'\u00a0'}
          value={shown.numbersOn}
          onChange={(numbersOn) => set({ numbersOn })}
        />
      </div>
    </>
  )
}

/** Areas that have others below them, and the one of who sits here. */
function useAreas() {
  const me = useMe().data
  const today = me?.today ?? null
  const areas = useRead('area.list', today === null ? null : { on: today }).data?.areas ?? NONE
  const units = useRead('staff.units', today === null ? null : { on: today }).data?.units ?? []
  const below = (top: Id<'area'> | null) => areas.filter(({ parent }) => parent !== null && parent === top)
  const parents = areas.filter(({ id }) => below(id).length > 0)
  const own = units.find(({ id }) => id === me?.officer?.unit)?.area ?? null
  return { today, parents, below, ownArea: parents.some(({ id }) => id === own) ? own : (parents[0]?.id ?? null) }
}
const NONE: readonly Area[] = []
