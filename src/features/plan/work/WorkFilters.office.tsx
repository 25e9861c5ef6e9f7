import { Button, Collapse } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useRead } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { SearchField } from '../../../browser/ui/SearchField.tsx'
import { ChoiceField, type Choice } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import type { ParamsOf } from '../../../commands/catalogue.ts'
import { isLocalDate, type LocalDate } from '../../../kernel/day.ts'
import { MEASURES, SOURCES } from '../../../kernel/figure.ts'
import type { Language } from '../../../kernel/kernel.ts'
import type { Names } from '../../../kernel/sentence.ts'
import { placeNames } from '../../area/place-names.ts'
import { measureNames, sourceNames, workStateNames } from '../plan.texts.ts'
import { wholePlan } from '../plan.reads.ts'
import type { Plan } from '../plan.ts'
import { VERDICTS } from './work.ts'
import { workTexts } from './work.screen.texts.ts'

type Params = Omit<ParamsOf<'plan.works'>, 'after'>
const KEYS = ['task', 'unit', 'area', 'source', 'measure', 'state', 'q', 'from', 'to'] as const
type Key = (typeof KEYS)[number]

/** What the list is narrowed by: it stands in the address, so that a narrowed list can be sent on. */
export type WorkFilter = {
  readonly params: Params
  readonly narrowed: boolean
  readonly set: (words: Readonly<Partial<Record<Key, string | null>>>) => void
  readonly clear: () => void
}

export function useWorkFilter(plan: Plan): WorkFilter {
  const { said, say } = useAddressWords()
  const whole = wholePlan(plan)
  const dayIn = (key: 'from' | 'to'): LocalDate => {
    const day = said(key)
    return day !== null && isLocalDate(day) ? day : whole[key]
  }
  const params = {
    ...Object.fromEntries(KEYS.map((key) => [key, said(key)])),
    plan: plan.id,
    from: dayIn('from'),
    to: dayIn('to'),
    asOf: null,
  } as Params
  return {
    params,
    narrowed: KEYS.some((key) => said(key) !== null),
    set: say,
    clear: () => say(Object.fromEntries(KEYS.map((key) => [key, null]))),
  }
}

type Props = { readonly plan: Plan; readonly filter: WorkFilter }

/** Filters above the list; folded on a phone. */
export function WorkFilters({ plan, filter }: Props) {
  const t = useText(workTexts)
  const narrow = useMediaQuery('(max-width: 699px)') ?? false
  const [opened, setOpened] = useState(false)
  return (
    <div className="no-print">
      {narrow ? (
        <Button variant="default" mb="xs" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t.filters} {opened ? '▴' : '▾'}
        </Button>
      ) : null}
      <Collapse expanded={!narrow || opened}>
        <div className="filters">
          <WordsFilter filter={filter} />
          <DayFilters filter={filter} plan={plan} />
          <ThingFilters filter={filter} plan={plan} />
          <KindFilters filter={filter} />
          {filter.narrowed ? (
            <Button variant="subtle" onClick={filter.clear}>
              {t.clearFilters}
            </Button>
          ) : null}
        </div>
      </Collapse>
    </div>
  )
}

function WordsFilter({ filter }: { readonly filter: WorkFilter }) {
  const t = useText(workTexts)
  return <SearchField label={t.words} placeholder={t.wordsHint} q={filter.params.q} search={(q) => filter.set({ q })} />
}

function DayFilters({ plan, filter: { params, set } }: Props) {
  const t = useText(workTexts)
  return (
    <>
      <DateField label={t.from} year={plan.year} value={params.from} onChange={(day) => day && set({ from: day })} />
      <DateField label={t.to} year={plan.year} value={params.to} onChange={(day) => day && set({ to: day })} />
    </>
  )
}

function ThingFilters({ plan, filter: { params, set } }: Props) {
  const t = useText(workTexts)
  const progress = useRead('plan.progress', { plan: plan.id, from: null, to: null }).data?.progress
  const areas = useRead('area.list', { on: null }).data?.areas ?? []
  const tasks = progress?.tasks.map(({ task }) => ({ value: task.id, label: `${task.ordinal}. ${task.title}` })) ?? []
  const units = progress?.units.map(({ unit, unitName }) => ({ value: unit, label: unitName })) ?? []
  const places = placeNames(areas, plan.area).map(({ id, name }) => ({ value: id, label: name }))
  const shared = { clearable: true, placeholder: t.any }
  return (
    <>
      <ChoiceField {...shared} label={t.task} value={params.task} onChange={(task) => set({ task })} choices={tasks} />
      <ChoiceField {...shared} label={t.unit} value={params.unit} onChange={(unit) => set({ unit })} choices={units} />
      <ChoiceField {...shared} label={t.area} value={params.area} onChange={(area) => set({ area })} choices={places} />
    </>
  )
}

function KindFilters({ filter: { params, set } }: { readonly filter: WorkFilter }) {
  const { language } = useLanguage()
  const t = useText(workTexts)
  return (
    <>
      <ChoiceField
        clearable
        placeholder={t.any}
        label={t.source}
        value={params.source}
        onChange={(source) => set({ source })}
        choices={named(SOURCES, sourceNames, language)}
      />
      <ChoiceField
        clearable
        placeholder={t.any}
        label={t.measure}
        value={params.measure}
        onChange={(measure) => set({ measure })}
        choices={named(MEASURES, measureNames, language)}
      />
      <ChoiceField
        clearable
        placeholder={t.standing}
        label={t.state}
        value={params.state}
        onChange={(state) => set({ state })}
        choices={named(['waiting', ...VERDICTS] as const, workStateNames, language)}
      />
    </>
  )
}

const named = <T extends string>(values: readonly T[], names: Names<T>, language: Language): readonly Choice<T>[] =>
  values.map((value) => ({ value, label: names[value][language] }))
