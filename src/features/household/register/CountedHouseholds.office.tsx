import { Link, useSearch } from 'wouter'
import { excelAddress } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { AnswerOf, ParamsOf } from '../../../commands/catalogue.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import { STANDARDS } from '../standards.data.ts'
import type { CountedRow } from './register.ts'
import { countedIn } from './counted-address.browser.ts'
import { countedNames, countedSays, registerTexts } from './register.screen.texts.ts'
import { registerTables } from './register.tables.ts'

type Params = Omit<ParamsOf<'household.counted'>, 'after'>

/** The households that a number of the register counts, as its link asks for them. */
export function CountedHouseholds() {
  const params = countedIn(useSearch())
  const t = useText(registerTexts)
  return params ? <Counted params={params} /> : <p>{t.none}</p>
}

function Counted({ params }: { readonly params: Params }) {
  const { language } = useLanguage()
  const say = useSay()
  const { reading, more, loadAll } = usePages('household.counted', params)
  const columns = listColumns<CountedRow>(registerTables['household.counted'], {
    language,
    without: [],
    cells: {
      'Chủ hộ': ({ head, household, round }) =>
        round ? <Link href={`/households/${round}/${household}`}>{head ?? '–'}</Link> : (head ?? '–'),
    },
  })
  return (
    <Loaded of={reading}>
      {(pages: readonly AnswerOf<'household.counted'>[]) =>
        pages[0] ? (
          <>
            <PageHeader title={`${say(countedNames[params.class])}, ${pages[0].area}`} under={say(underOf(params))} />
            <p>{say(countedSays(pages[0].all, pages[0].beyond))}</p>
            <DataTable
              caption={say(countedNames[params.class])}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              keyOf={({ household }) => household}
              empty={say(registerTexts.none)}
              excel={excelAddress('household.counted', { ...params, language })}
              more={more}
              loadAll={loadAll}
              printHead={[say(underOf(params)), pages[0].area]}
            />
          </>
        ) : null
      }
    </Loaded>
  )
}

function underOf({ standard, year }: Params): Sentence {
  const name = STANDARDS.find(({ id }) => id === standard)?.name ?? { vi: standard, en: standard }
  return { vi: `Danh sách năm ${year} · ${name.vi}`, en: `List of ${year} · ${name.en}` }
}
