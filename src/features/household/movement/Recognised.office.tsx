import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { FilterChoice } from '../../../browser/ui/FilterChoice.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { RoundRow } from '../household.ts'
import { householdTexts } from '../household.screen.texts.ts'
import { classNames } from '../standard.texts.ts'
import { LISTED_CLASSES, type RecognisedRow } from './movement.ts'
import { movementTexts } from './movement.screen.texts.ts'
import { movementTables } from './movement.tables.ts'

type Props = { readonly round: RoundRow; readonly standard: string }

/** The households that the decisions on a round recognised as poor or near-poor. */
export function Recognised({ round, standard }: Props) {
  const t = useText(movementTexts)
  const h = useText(householdTexts)
  const { language } = useLanguage()
  const { said, say } = useAddressWords()
  const only = LISTED_CLASSES.find((one) => one === said('class')) ?? null
  const params = { round: round.id, standard, class: only, area: said('area') as Id<'area'> | null }
  const { reading, more, loadAll } = usePages('household.recognised', params)
  const columns = listColumns<RecognisedRow>(movementTables['household.recognised'], {
    language,
    without: [],
    cells: {
      'Chủ hộ': ({ head, household }) => <Link href={`/households/${round.id}/${household}`}>{head ?? '–'}</Link>,
    },
  })
  return (
    <>
      <div className="filters no-print">
        <FilterChoice
          label={h.state}
          values={LISTED_CLASSES}
          names={classNames}
          value={only}
          onChange={(chosen) => say({ class: chosen, area: null })}
        />
      </div>
      <Loaded of={reading}>
        {(pages: readonly AnswerOf<'household.recognised'>[]) => (
          <DataTable
            caption={t.recognised}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={({ household }) => household}
            empty={t.noneRecognised}
            excel={excelAddress('household.recognised', { ...params, language })}
            more={more}
            loadAll={loadAll}
            printHead={[t.recognised, round.name]}
          />
        )}
      </Loaded>
    </>
  )
}
