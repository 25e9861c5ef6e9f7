import { Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { type Choice, ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { isLocalDate, showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import { placeNames } from '../../area/place-names.ts'
import type { Residence } from '../standard.ts'
import type { HouseholdList, NamesakeRow } from './household-list.ts'
import { listSaid, listTexts, sameSaid } from './household-list.screen.texts.ts'
import { listedAsNames } from './household-list.texts.ts'
import {
  byHead,
  namedPlaces,
  type Namesake,
  namesakesOf,
  type PlaceWords,
  placeWords,
  type Register,
  sameAtFirst,
  type Sameness,
} from './match-list.rules.ts'
import type { ReadHousehold, ReadList } from './read-list.ts'
import { TakeList } from './TakeList.office.tsx'

type Props = {
  readonly read: ReadList
  readonly list: HouseholdList
  readonly residence: Residence
  readonly register: readonly NamesakeRow[]
  readonly areas: readonly Area[]
}
/** A household of the workbook with what is said of it so far; `at`: its place among them. */
export type PreviewRow = {
  readonly at: number
  readonly read: ReadHousehold
  readonly area: Id<'area'> | null
  readonly namesakes: readonly Namesake[]
  readonly is: Sameness
}

/** What will be written before anything is: places, namesakes to be decided, and new households. */
export function Preview({ read, list, residence, register, areas }: Props) {
  const neighbourhoods = areas.filter(({ id }) => id !== list.area)
  const saySentence = useSay()
  const [places, setPlaces] = useState(() => namedPlaces(read.households, neighbourhoods))
  const [said, setSaid] = useState<Readonly<Record<number, Sameness>>>({})
  const byWords = useMemo(() => new Map(places.map(({ words, area }) => [words, area])), [places])
  const known = useMemo(() => byHead(register), [register])
  const rows = useMemo(
    () => read.households.map((one, at) => rowOf({ one, at }, byWords.get(placeWords(one)) ?? null, known)),
    [read, byWords, known],
  )
  const decided = rows.map((row) => ({ ...row, is: said[row.at] ?? row.is }))
  const put = (words: string, area: Id<'area'> | null) =>
    setPlaces(places.map((one) => (one.words === words ? { ...one, area } : one)))
  return (
    <Stack gap="lg">
      <h2>{saySentence(listSaid(list))}</h2>
      <Places of={places} {...{ areas, list, put }} />
      <Namesakes
        of={decided.filter(({ namesakes }) => namesakes.length > 0)}
        say={(at, is) => setSaid({ ...said, [at]: is })}
      />
      <Fresh of={decided.filter(({ namesakes }) => namesakes.length === 0)} />
      <TakeList {...{ list, residence }} rows={decided} />
    </Stack>
  )
}

type Placed = { readonly one: ReadHousehold; readonly at: number }

function rowOf({ one, at }: Placed, area: Id<'area'> | null, register: Register): PreviewRow {
  const namesakes = namesakesOf(one, area, register)
  return { at, read: one, area, namesakes, is: sameAtFirst(namesakes) }
}

type PlacesProps = {
  readonly of: readonly PlaceWords[]
  readonly areas: readonly Area[]
  readonly list: HouseholdList
  readonly put: (words: string, area: Id<'area'> | null) => void
}

function Places({ of, areas, list, put }: PlacesProps) {
  const t = useText(listTexts)
  const choices = placeNames(areas, list.area).map(({ id, name }) => ({ value: id, label: name }))
  const columns: readonly Column<PlaceWords>[] = [
    { key: 'words', title: listTexts.inFile, text: ({ words }) => words || t.noPlace },
    {
      key: 'households',
      title: listTexts.households,
      align: 'right',
      text: ({ households }) => String(households),
      order: ({ households }) => households,
    },
    {
      key: 'area',
      title: listTexts.place,
      text: null,
      cell: ({ words, area }) => (
        <ChoiceField
          aria-label={`${t.place}: ${words || t.noPlace}`}
          value={area}
          onChange={(chosen) => put(words, chosen)}
          choices={choices}
        />
      ),
    },
  ]
  return (
    <section>
      <h2>{t.places}</h2>
      <p className="quiet">{t.placesHint}</p>
      <Some caption={t.places} columns={columns} rows={of} keyOf={({ words }) => words} />
    </section>
  )
}

type NamesakesProps = { readonly of: readonly PreviewRow[]; readonly say: (at: number, is: Sameness) => void }

function Namesakes({ of, say: choose }: NamesakesProps) {
  const t = useText(listTexts)
  const say = useSay()
  const columns = useHouseholdColumns()
  if (of.length === 0) return null
  const choices = ({ namesakes }: PreviewRow): readonly Choice<Exclude<Sameness, null>>[] => [
    ...namesakes.map(({ household, born, areaName, members }) => ({
      value: household,
      label: say(sameSaid({ born: bornSaid(born), areaName, members })),
    })),
    { value: 'new', label: t.isNew },
  ]
  const is: Column<PreviewRow> = {
    key: 'is',
    title: listTexts.is,
    text: null,
    cell: (row) => (
      <ChoiceField
        aria-label={`${t.is}: ${row.read.members[0]?.name ?? ''}`}
        value={row.is}
        onChange={(chosen) => choose(row.at, chosen)}
        choices={choices(row)}
      />
    ),
  }
  return (
    <section>
      <h2>{t.namesakes}</h2>
      <p className="quiet">{t.namesakesHint}</p>
      <Some caption={t.namesakes} columns={[...columns, is]} rows={of} keyOf={({ at }) => String(at)} />
    </section>
  )
}

function useHouseholdColumns(): readonly Column<PreviewRow>[] {
  const say = useSay()
  return [
    ...HOUSEHOLD_COLUMNS,
    { key: 'class', title: listTexts.listedAs, text: ({ read }) => say(listedAsNames[read.listedAs]) },
    {
      key: 'members',
      title: listTexts.members,
      align: 'right',
      text: ({ read }) => String(read.count),
      order: ({ read }) => read.count,
    },
  ]
}

const HOUSEHOLD_COLUMNS: readonly Column<PreviewRow>[] = [
  { key: 'head', title: listTexts.head, text: ({ read }) => read.members[0]?.name ?? '' },
  { key: 'born', title: listTexts.born, text: ({ read }) => bornSaid(read.members[0]?.born) },
  { key: 'place', title: listTexts.inFile, text: ({ read }) => placeWords(read) },
]

const bornSaid = (born: string | null | undefined) => (born ? (isLocalDate(born) ? showDay(born) : born) : '–')

function Fresh({ of }: { readonly of: readonly PreviewRow[] }) {
  const t = useText(listTexts)
  const columns = useHouseholdColumns()
  if (of.length === 0) return null
  return (
    <section>
      <h2>{t.fresh}</h2>
      <Some caption={t.fresh} columns={columns} rows={of} keyOf={({ at }) => String(at)} />
    </section>
  )
}

type SomeProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** Fifty rows, and more when they are asked for: a workbook has thousands. */
function Some<Row>({ caption, columns, rows, keyOf }: SomeProps<Row>) {
  const [shown, setShown] = useState(PAGE)
  return (
    <DataTable
      {...{ caption, columns, keyOf }}
      rows={rows.slice(0, shown)}
      empty={null}
      more={shown < rows.length ? () => setShown(shown + PAGE) : null}
    >
      {rows.length > PAGE ? <span className="quiet small">{rows.length}</span> : null}
    </DataTable>
  )
}

const PAGE = 50
