import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { RoundRow } from '../household.ts'
import type { Counted, ListedClass, MovedHousehold, MovementColumn } from './movement.ts'
import { movementTexts } from './movement.screen.texts.ts'
import { movementTables, whatNames } from './movement.tables.ts'
import { movementColumnNames } from './movement.texts.ts'

type Props = {
  readonly round: RoundRow
  readonly standard: string
  readonly of: ListedClass
  readonly column: MovementColumn
  readonly what: Counted
  readonly area: Id<'area'> | null
}

/** The households behind one number of a movement table. */
export function MovedHouseholds({ round, standard, of, column, what, area }: Props) {
  const t = useText(movementTexts)
  const say = useSay()
  const { language } = useLanguage()
  const words = useAddressWords()
  const params = { round: round.id, standard, of, column, what, area }
  const { reading, more, loadAll } = usePages('household.moved', params)
  const title = `${say(movementColumnNames[of][column])} – ${say(whatNames[what])}`
  const columns = listColumns<MovedHousehold>(movementTables['household.moved'], {
    language,
    without: [],
    cells: {
      'Chủ hộ': ({ head, household }) => <Link href={`/households/${round.id}/${household}`}>{head ?? '–'}</Link>,
    },
  })
  return (
    <section className="panel">
      <h2 className="panel-title">{title}</h2>
      <Button variant="subtle" size="compact-md" onClick={() => words.say({ column: null, area: null, what: null })}>
        {t.back}
      </Button>
      <Loaded of={reading}>
        {(pages: readonly AnswerOf<'household.moved'>[]) => (
          <DataTable
            caption={title}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={({ household }) => household}
            empty={t.none}
            excel={excelAddress('household.moved', { ...params, language })}
            more={more}
            loadAll={loadAll}
            printHead={[title, round.name]}
          />
        )}
      </Loaded>
    </section>
  )
}
