import { useAddressWords } from '../../../browser/address-words.ts'
import { useRead } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { isLocalDate, type LocalDate, showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Plan } from '../../plan/plan.ts'
import { broadcastTexts } from './broadcast.screen.texts.ts'

export type BroadcastFilter = ReturnType<typeof useBroadcastFilter>

/** What slots and runs are narrowed by: it stands in the address. */
export function useBroadcastFilter({ id }: Plan) {
  const { said, say } = useAddressWords()
  const places = useRead('outreach.coverage', { plan: id })
  const known = useRead('outreach.loudspeakers', {})
  const wards = (places.data?.rows ?? []).filter(({ ward }) => ward === null)
  const loudspeakers = known.data?.loudspeakers ?? []
  const params = {
    plan: id,
    area: said('area') as Id<'area'> | null,
    loudspeaker: said('loudspeaker') as Id<'loudspeaker'> | null,
    from: dayOf(said('from')),
    to: dayOf(said('to')),
  }
  const { area, loudspeaker, from, to } = params
  const words = [
    wards.find((one) => one.area === area)?.name,
    loudspeakers.find((one) => one.id === loudspeaker)?.name,
    from && `≥ ${showDay(from)}`,
    to && `≤ ${showDay(to)}`,
  ].flatMap((word) => (word ? [word] : []))
  return { params, set: say, wards, loudspeakers, words, narrowed: words.length > 0 }
}

const dayOf = (words: string | null): LocalDate | null => (words !== null && isLocalDate(words) ? words : null)

/** Filters above both lists. */
export function BroadcastFilters({
  filter: { params, set, wards, loudspeakers },
}: {
  readonly filter: BroadcastFilter
}) {
  const t = useText(broadcastTexts)
  return (
    <div className="filters no-print">
      <ChoiceField
        label={t.ward}
        clearable
        placeholder={t.all}
        value={params.area}
        onChange={(area) => set({ area })}
        choices={wards.map(({ area, name }) => ({ value: area, label: name }))}
      />
      <ChoiceField
        label={t.loudspeaker}
        clearable
        placeholder={t.all}
        value={params.loudspeaker}
        onChange={(loudspeaker) => set({ loudspeaker })}
        choices={loudspeakers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField label={t.from} value={params.from} onChange={(from) => set({ from })} />
      <DateField label={t.to} value={params.to} onChange={(to) => set({ to })} />
    </div>
  )
}
