import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useRead } from '../../../browser/api.ts'
import { useSay } from '../../../browser/language.tsx'
import type { Choice, ChoiceGroup } from '../../../browser/ui/ChoiceField.tsx'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import type { Unit, UnitList } from '../../staff/staff.ts'
import { confirmTexts } from './confirm.screen.texts.ts'
import { unitsNamed } from './named-doers.ts'

/** What a draft may speak of: areas and units as they stood on the plan's day, and saved lists. */
type Town = {
  readonly areas: readonly Area[]
  readonly units: readonly Unit[]
  readonly lists: readonly UnitList[]
  readonly area: Id<'area'> | null
  readonly on: LocalDate | null
}

const NOWHERE: Town = { areas: [], units: [], lists: [], area: null, on: null }
const TownOfDraft = createContext<Town>(NOWHERE)

/** Fetches the town of a draft for the parts of its screen. */
export function DraftTown(props: Pick<Town, 'area' | 'on'> & { readonly children: ReactNode }) {
  const { area, on, children } = props
  const areas = useRead('area.list', { on }).data?.areas
  const staff = useRead('staff.units', { on }).data
  const town = useMemo(
    () => ({ areas: areas ?? [], units: staff?.units ?? [], lists: staff?.lists ?? [], area, on }),
    [areas, staff, area, on],
  )
  return <TownOfDraft value={town}>{children}</TownOfDraft>
}

export const useDraftTown = () => useContext(TownOfDraft)

/** The name of a unit; null while it is not known. */
export function useUnitName(): (unit: Id<'unit'>) => string | null {
  const { units } = useDraftTown()
  return useMemo(() => {
    const names = new Map(units.map(({ id, name }) => [id, name]))
    return (unit) => names.get(unit) ?? null
  }, [units])
}

/** A unit, a saved list or the communes, as one word that a choice carries. */
export type DoerChoice = `unit ${string}` | `list ${string}` | 'communes'

/** Whom a task may be given to: collectives first, then units. */
export function useDoerChoices(): readonly ChoiceGroup<DoerChoice>[] {
  const { units, lists } = useDraftTown()
  const say = useSay()
  return useMemo(() => {
    const communes: Choice<DoerChoice> = { value: 'communes', label: say(confirmTexts.communes) }
    const saved = lists.map(({ id, name }): Choice<DoerChoice> => ({ value: `list ${id}`, label: name }))
    const single = units.map(({ id, name }): Choice<DoerChoice> => ({ value: `unit ${id}`, label: name }))
    return [
      { group: say(confirmTexts.lists), items: [communes, ...saved] },
      { group: say(confirmTexts.units), items: single },
    ]
  }, [units, lists, say])
}

/** The units that a choice stands for. */
export function useChosenUnits(): (choice: DoerChoice) => readonly Id<'unit'>[] {
  const town = useDraftTown()
  return (choice) => {
    if (choice === 'communes') return unitsNamed('UBND cấp xã', town).flatMap(({ units }) => units)
    const [kind, id] = choice.split(' ')
    const standing = new Set(town.units.map((unit) => unit.id))
    const listed = town.lists.find((list) => list.id === id)?.units ?? []
    return kind === 'unit' ? [id as Id<'unit'>] : listed.filter((unit) => standing.has(unit))
  }
}
