import { useMe, useRead } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { placeNames } from '../../area/place-names.ts'
import type { RoundRow } from '../household.ts'
import { procedureTexts } from './procedure.screen.texts.ts'

type Props = {
  readonly round: RoundRow
  readonly value: Id<'area'> | null
  readonly onChange: (area: Id<'area'> | null) => void
  readonly error: string | null
}

/** Which part of the area of a round a step is of. */
export function AreaOfRound({ round, value, onChange, error }: Props) {
  const t = useText(procedureTexts)
  const today = useMe().data?.today ?? null
  const areas = useRead('area.list', today === null ? null : { on: today }).data?.areas ?? []
  return (
    <ChoiceField
      id="step-area"
      label={t.area}
      error={error}
      value={value}
      onChange={onChange}
      choices={placeNames(areas, round.area).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
