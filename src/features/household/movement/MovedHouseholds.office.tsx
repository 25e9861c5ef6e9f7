import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { RoundRow } from '../household.ts'
import { classNames } from '../standard.texts.ts'
import type { ListedClass, MovedHousehold, MovementColumn } from './movement.ts'
import { movementTexts } from './movement.screen.texts.ts'
import { changeNames, movementColumnNames } from './movement.texts.ts'

type Props = {
  readonly round: RoundRow
  readonly standard: string
  readonly of: ListedClass
  readonly column: MovementColumn
  readonly area: Id<'area'> | null
}

/** The households behind one number of a movement table. */
export function MovedHouseholds({ round, standard, of, column, area }: Props) {
  const t = useText(movementTexts)
  const say = useSay()
  const words = useAddressWords()
  const reading = useRead('household.moved', { round: round.id, standard, of, column, area })
  const name = (is: MovedHousehold['before']) => (is === null ? '–' : say(classNames[is]))
  const columns: readonly Column<MovedHousehold>[] = [
    {
      key: 'head',
      title: { vi: 'Chủ hộ', en: 'Head of household' },
      text: ({ head }) => head ?? '–',
      cell: ({ head, household }) => <Link href={`/households/${round.id}/${household}`}>{head ?? '–'}</Link>,
    },
    { key: 'area', title: { vi: 'Địa bàn', en: 'Area' }, text: ({ areaName }) => areaName },
    { key: 'before', title: { vi: 'Năm trước', en: 'Before' }, text: ({ before }) => name(before) },
    { key: 'now', title: { vi: 'Đợt này', en: 'Now' }, text: ({ now }) => name(now) },
    {
      key: 'change',
      title: movementTexts.kind,
      text: ({ change }) => (change === null ? '–' : say(changeNames[change])),
    },
  ]
  return (
    <section className="panel">
      <h2 className="panel-title">{say(movementColumnNames[of][column])}</h2>
      <Button variant="subtle" size="compact-md" onClick={() => words.say({ column: null, area: null })}>
        {t.back}
      </Button>
      <Loaded of={reading}>
        {({ rows }) => (
          <DataTable
            caption={say(movementColumnNames[of][column])}
            columns={columns}
            rows={rows}
            keyOf={({ household }) => household}
            empty={t.none}
          />
        )}
      </Loaded>
    </section>
  )
}
