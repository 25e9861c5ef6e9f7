import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { excelAddress, useMe } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import '../../plan/work/work.css'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { planWords } from '../../plan/selection.texts.ts'
import type { Plan } from '../../plan/plan.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import type { PublicationRow } from './publication.ts'
import { PublicationFilters, usePublicationFilter } from './PublicationFilters.office.tsx'
import { publicationTexts, sumsSaid } from './publication.screen.texts.ts'
import { publicationTables } from './publication.tables.ts'
import { publicationFilterWords } from './publication.texts.ts'

/** Articles, programmes and posts of the chosen plan; each opens its record. */
export function Publications() {
  const t = useText(publicationTexts)
  const { plan, state } = useChosenPlan()
  const officer = useMe().data?.officer
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan && officer && mayLog(officer) ? (
          <Button component={Link} href={planAddress('/works/new', plan.id)}>
            {t.log}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? <PublicationList key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function PublicationList({ plan }: { readonly plan: Plan }) {
  const t = useText(publicationTexts)
  const say = useSay()
  const { language } = useLanguage()
  const filter = usePublicationFilter(plan)
  const { reading, more, loadAll } = usePages('outreach.publications', filter.params)
  const columns = useColumns()
  return (
    <>
      <PublicationFilters filter={filter} />
      <Loaded of={reading}>
        {(pages) => (
          <>
            {pages[0]?.rows.length ? <p>{say(sumsSaid(pages[0].sums))}</p> : null}
            <DataTable
              caption={t.title}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              keyOf={({ work }) => work}
              empty={filter.narrowed ? t.noneFits : t.none}
              excel={excelAddress('outreach.publications', { ...filter.params, language })}
              more={more}
              loadAll={loadAll}
              printHead={[planWords(plan)[language], ...publicationFilterWords(filter.params, language)]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function useColumns(): readonly Column<PublicationRow>[] {
  const { language } = useLanguage()
  return listColumns(publicationTables['outreach.publications'], {
    language,
    without: ['Thông điệp', 'Giờ phát, trang'],
    cells: {
      'Tên bài, chương trình': (row) => (
        <Link className="work-task" href={`/works/${row.work}`}>
          {row.title ?? '–'}
        </Link>
      ),
      'Đơn vị': ({ unitName }) => <span className="work-unit">{unitName}</span>,
      'Đường dẫn': ({ link }) =>
        link ? (
          <a href={link} target="_blank" rel="noreferrer">
            {new URL(link).hostname}
          </a>
        ) : (
          '–'
        ),
    },
  })
}
