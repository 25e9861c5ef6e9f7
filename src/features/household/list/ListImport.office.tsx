import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useMe, useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { type LocalDate, yearOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { fold } from '../../../kernel/text.ts'
import type { Area } from '../../area/area.ts'
import { within } from '../../area/area.rules.ts'
import type { Residence } from '../standard.ts'
import { STANDARDS } from '../standards.data.ts'
import { Faults } from './Faults.office.tsx'
import type { HouseholdList, HouseholdListRow, NamesakeRow } from './household-list.ts'
import { NAME_BREAK, NAMES_AT_ONCE } from './household-list.reads.ts'
import { leftOutSaid, listTexts, readSaid } from './household-list.screen.texts.ts'
import { type ListDraft, ListForm } from './ListForm.office.tsx'
import { Preview } from './Preview.office.tsx'
import type { ReadList } from './read-list.ts'

/** A workbook that was read here. `key`: of this reading, so that the same file chosen again begins anew. */
export type ReadFile = { readonly key: string; readonly name: string; readonly list: ReadList }
type Props = { readonly file: ReadFile; readonly lists: readonly HouseholdListRow[] }

/** From the rows of a workbook to households of the register: what it has, whose list it is, who is known, and then it is taken. */
export function ListImport({ file, lists }: Props) {
  const t = useText(listTexts)
  const say = useSay()
  const me = useMe().data
  const areas = useRead('area.list', { on: null })
  const units = useRead('staff.units', { on: null }).data?.units
  const unit = units?.find(({ id }) => id === me?.officer?.unit)
  if (!unit) return <p role="status">{t.matching}</p>
  return (
    <Stack gap="lg">
      <p role="status">{say(readSaid(file.list))}</p>
      {leftOutSaid(file.list).map((sentence) => (
        <p key={sentence.vi} className="quiet">
          {say(sentence)}
        </p>
      ))}
      <Faults of={file.list.faults} />
      <Loaded of={areas}>
        {({ areas: all }) => <Steps {...{ file, lists }} areas={all} own={within(all, unit.area)} />}
      </Loaded>
    </Stack>
  )
}

type StepsProps = Props & { readonly areas: readonly Area[]; readonly own: readonly Area[] }
type Matching =
  | { readonly state: 'form' | 'asking' }
  | {
      readonly state: 'matched'
      readonly list: HouseholdList
      readonly residence: Residence
      readonly register: readonly NamesakeRow[]
    }

function Steps({ file, lists, areas, own }: StepsProps) {
  const ask = useAsk()
  const communes = own.filter(({ kind }) => COMMUNES.includes(kind))
  const [draft, setDraft] = useState(() => firstDraft(file, communes))
  const [matching, setMatching] = useState<Matching>({ state: 'form' })
  const match = async (said: HouseholdList) => {
    setMatching({ state: 'asking' })
    const list = sameList(lists, said) ?? said
    const names = [...new Set(file.list.households.map(({ members: [head] }) => fold(head?.name ?? '')))]
    const register: NamesakeRow[] = []
    for (let at = 0; at < names.length; at += NAMES_AT_ONCE) {
      const some = names.slice(at, at + NAMES_AT_ONCE).join(NAME_BREAK)
      const answer = await ask('household.namesakes', { area: list.area, names: some })
      if (!answer) return setMatching({ state: 'form' })
      register.push(...answer.namesakes)
    }
    return setMatching({ state: 'matched', list, residence: draft.residence, register })
  }
  if (matching.state !== 'matched')
    return <ListForm {...{ draft, setDraft, communes }} state={matching.state} match={(list) => void match(list)} />
  const { list, residence, register } = matching
  return <Preview {...{ list, residence, register }} read={file.list} areas={within(areas, list.area)} />
}

const COMMUNES: readonly Area['kind'][] = ['commune', 'ward', 'special-zone']

/** The list of that commune, year and standard that was taken before: the file goes on with it. */
const sameList = (lists: readonly HouseholdListRow[], said: HouseholdList): HouseholdList | undefined => {
  const found = lists.find(
    ({ area, year, standard, number }) =>
      area === said.area && year === said.year && standard === said.standard && number === said.number,
  )
  if (!found) return undefined
  const { id, area, year, standard, number, on, source } = found
  return { id, area, year, standard, number, on, source }
}

function firstDraft({ name, list }: ReadFile, communes: readonly Area[]): ListDraft {
  const [decision] = list.decisions
  const on = (decision?.on ?? null) as LocalDate | null
  const year = on === null ? null : yearOf(on)
  const standard = STANDARDS.find(
    ({ validFrom, validTo }) => year !== null && yearOf(validFrom) <= year && year <= yearOf(validTo),
  )
  const commune = communes.length === 1 ? (communes[0] ?? null) : null
  return {
    area: commune?.id ?? (null as Id<'area'> | null),
    year,
    standard: standard?.id ?? null,
    number: decision?.number ?? '',
    on,
    source: name.slice(0, 200),
    residence: commune === null || commune.kind === 'ward' ? 'urban' : 'rural',
  }
}
