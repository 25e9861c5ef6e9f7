import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress, useRead } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { RoundRow } from '../household.ts'
import { CountEarlier } from './CountEarlier.office.tsx'
import { COUNTED, type ListedClass, MOVEMENT_COLUMNS, type MovementArea, type MovementColumn } from './movement.ts'
import { balanceOf, totalOf } from './movement.rules.ts'
import { earlierSaid, movementTexts } from './movement.screen.texts.ts'
import { balanceWords, COLUMN_ORDER, itemsOf, type MovementItem, whatNames } from './movement.tables.ts'
import { movementColumnNames } from './movement.texts.ts'
import { MovedHouseholds } from './MovedHouseholds.office.tsx'
import { ForWriters } from '../ForWriters.office.tsx'

type Props = { readonly round: RoundRow; readonly standard: string; readonly of: ListedClass }

/** How one list became the next, in each area; a line that does not balance says how many are missing, and opens them. */
export function Movement({ round, standard, of }: Props) {
  const t = useText(movementTexts)
  const { language } = useLanguage()
  const { said } = useAddressWords()
  const params = { round: round.id, standard, of }
  const reading = useRead('household.movement', params)
  const column = MOVEMENT_COLUMNS.find((one) => one === said('column'))
  const what = COUNTED.find((one) => one === said('what')) ?? 'households'
  const columns = useColumns(of)
  return (
    <>
      <p className="quiet">{t.formula}</p>
      <Loaded of={reading}>
        {({ lines, areas }) => (
          <>
            <DataTable
              caption={t[of]}
              columns={columns}
              rows={[...itemsOf(lines), ...(lines.length > 1 ? totals(lines, t.all) : [])]}
              keyOf={({ area, what }) => `${area} ${what}`}
              empty={t.none}
              excel={excelAddress(`household.movement-${of}`, { ...params, language })}
              printHead={[t[of], round.name]}
            />
            <Earlier areas={areas} round={round} standard={standard} />
          </>
        )}
      </Loaded>
      {column ? (
        <MovedHouseholds {...{ ...params, round, column, what }} area={said('area') as Id<'area'> | null} />
      ) : null}
    </>
  )
}

const ALL = 'all' as Id<'area'>
type Lines = Parameters<typeof totalOf>[0]

const totals = (lines: Lines, areaName: string): readonly MovementItem[] =>
  COUNTED.map((what) => ({
    area: ALL,
    areaName,
    what,
    counts: totalOf(lines, what),
  }))

function useColumns(of: ListedClass): readonly Column<MovementItem>[] {
  const { language } = useLanguage()
  const say = useSay()
  return [
    { key: 'area', title: { vi: 'Địa bàn', en: 'Area' }, text: ({ areaName }) => areaName },
    { key: 'what', title: { vi: 'Tính theo', en: 'Counted in' }, text: ({ what }) => say(whatNames[what]) },
    ...COLUMN_ORDER[of].map(
      (column): Column<MovementItem> => ({
        key: column,
        title: movementColumnNames[of][column],
        align: 'right',
        text: ({ counts }) => (counts[column] === null ? '' : showNumber(counts[column])),
        cell: (item) => <Count item={item} column={column} />,
      }),
    ),
    {
      key: 'balance',
      title: movementTexts.balance,
      text: ({ counts }) => balanceWords(counts, language),
      cell: ({ counts }) => <Balance counts={counts} />,
    },
  ]
}

function Balance({ counts }: Pick<MovementItem, 'counts'>) {
  const balance = balanceOf(counts)
  const tone = balance === null ? 'quiet' : balance === 0 ? 'good' : 'bad'
  return <StateTag tone={tone} name={{ vi: balanceWords(counts, 'vi'), en: balanceWords(counts, 'en') }} />
}

function Count({ item, column }: { readonly item: MovementItem; readonly column: MovementColumn }) {
  const t = useText(movementTexts)
  const { say } = useAddressWords()
  const count = item.counts[column]
  if (count === null) return <span className="quiet small">{t.unknown}</span>
  if (count === 0) return <>{showNumber(count)}</>
  const area = item.area === ALL ? null : item.area
  return (
    <Button
      variant="subtle"
      size="compact-md"
      className="figure"
      onClick={() => say({ column, area, what: item.what })}
    >
      {showNumber(count)}
    </Button>
  )
}

type EarlierProps = {
  readonly areas: readonly MovementArea[]
  readonly round: RoundRow
  readonly standard: string
}

/** Where the list before is not in the register, its numbers are typed with their source. */
function Earlier({ areas, round, standard }: EarlierProps) {
  const t = useText(movementTexts)
  const say = useSay()
  const [asked, setAsked] = useState<MovementArea | null>(null)
  const unknown = areas.filter(({ known }) => !known.before)
  if (unknown.length === 0) return null
  return (
    <section className="panel no-print">
      <p>{t.earlierNote}</p>
      <ul className="plain-list">
        {unknown.map((area) => (
          <li key={area.area}>
            {area.areaName}: {area.earlier ? say(earlierSaid(area.earlier)) : t.unknown}{' '}
            <ForWriters>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${t.countEarlier}: ${area.areaName}`}
                onClick={() => setAsked(area)}
              >
                {t.countEarlier}
              </Button>
            </ForWriters>
          </li>
        ))}
      </ul>
      {asked ? (
        <CountEarlier key={asked.area} area={asked} round={round} standard={standard} close={() => setAsked(null)} />
      ) : null}
    </section>
  )
}
