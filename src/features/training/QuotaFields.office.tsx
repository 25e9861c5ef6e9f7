import { useState } from 'react'
import { useRead } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { ChoiceField, ManyChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import type { Id } from '../../kernel/kernel.ts'
import { trainingTexts } from './training.screen.texts.ts'
import type { ClassFieldsProps } from './WriteClass.office.tsx'

/** Which units send how many: chosen one by one or as a saved list, each with the same number until it is changed. */
export function QuotaFields({ draft, change, lacking }: ClassFieldsProps) {
  const t = useText(trainingTexts)
  const { units = [], lists = [] } = useRead('staff.units', { on: null }).data ?? {}
  const [each, setEach] = useState<number | null>(null)
  const { quotas } = draft
  const choose = (chosen: readonly Id<'unit'>[]) =>
    change({ quotas: chosen.map((unit) => quotas.find((one) => one.unit === unit) ?? { unit, places: each }) })
  const setAll = (places: number | null) => {
    setEach(places)
    change({ quotas: quotas.map((one) => (one.places === each ? { ...one, places } : one)) })
  }
  const nameOf = (unit: Id<'unit'>) => units.find(({ id }) => id === unit)?.shortName ?? '–'
  return (
    <fieldset className="details">
      <legend>{t.quotas}</legend>
      <div className="form-rows">
        <NumberField label={t.eachSends} value={each} onChange={setAll} />
        {lists.length > 0 ? (
          <ChoiceField
            label={t.fromList}
            value={null}
            onChange={(list) => {
              const added = lists.find(({ id }) => id === list)?.units ?? []
              choose([...new Set([...quotas.map(({ unit }) => unit), ...added])])
            }}
            choices={lists.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
      </div>
      <ManyChoiceField
        label={t.quotaUnits}
        value={quotas.map(({ unit }) => unit)}
        onChange={choose}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="form-rows">
        {quotas.map(({ unit, places }) => (
          <NumberField
            key={unit}
            id={`places-${unit}`}
            label={nameOf(unit)}
            error={lacking.includes(`places-${unit}`) ? t.fillIn : null}
            value={places}
            onChange={(now) =>
              change({ quotas: quotas.map((one) => (one.unit === unit ? { unit, places: now } : one)) })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
