import { Button } from '@mantine/core'
import { Link, useParams } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { FilterChoice } from '../../../browser/ui/FilterChoice.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { MARKS, POINTS, type PracticeMark, type PracticePoint, type PracticeTry, TRIES } from './practice.ts'
import { practiceTexts } from './practice.screen.texts.ts'
import { practiceTables, rightWords } from './practice.tables.ts'
import { pointNames, tryNames } from './practice.texts.ts'

/** The answers that a number of the results is made of; without a point, all of them. */
export function PracticeAnswers() {
  const t = useText(practiceTexts)
  const { language } = useLanguage()
  const { id } = useParams<{ id: string }>()
  const { said, say } = useAddressWords()
  const point = POINTS.find((one) => one === said('point')) ?? null
  const tries = TRIES.find((one) => one === said('tries')) ?? null
  const mark = MARKS.find((one) => one === said('mark')) ?? null
  const params = { class: id as Id<'class'>, learner: null, case: null, point, tries, mark }
  const { reading, more, loadAll } = usePages('training.practice-answers', params)
  const columns = listColumns(practiceTables['training.practice-answers'], {
    language,
    without: [],
    cells: {
      'Học viên': ({ learnerName, learner, case: of }) => (
        <Link href={`/classes/${id}/practice/${of}?learner=${learner}`}>{learnerName}</Link>
      ),
    },
  })
  return (
    <Loaded of={reading}>
      {(pages) => (
        <>
          <PageHeader title={t.answers} under={pages[0]?.class.title}>
            <Button component={Link} variant="default" href={`/classes/${id}/practice`}>
              {t.toPractice}
            </Button>
          </PageHeader>
          <Narrowing point={point} tries={tries} mark={mark} set={say} />
          <DataTable
            caption={t.answers}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={(row) => row.id}
            empty={t.noAnswer}
            excel={excelAddress('training.practice-answers', { ...params, language })}
            more={more}
            loadAll={loadAll}
            printHead={[pages[0]?.class.title ?? '', ...(point ? [pointNames[point][language]] : [])]}
          />
        </>
      )}
    </Loaded>
  )
}

type NarrowingProps = {
  readonly point: PracticePoint | null
  readonly tries: PracticeTry | null
  readonly mark: PracticeMark | null
  readonly set: (words: Readonly<Record<string, string | null>>) => void
}

function Narrowing({ point, tries, mark, set }: NarrowingProps) {
  const t = useText(practiceTexts)
  return (
    <div className="filters no-print">
      <FilterChoice
        label={t.point}
        values={POINTS}
        names={pointNames}
        value={point}
        onChange={(chosen) => set({ point: chosen })}
      />
      <FilterChoice
        label={t.tries}
        values={TRIES}
        names={tryNames}
        value={tries}
        onChange={(chosen) => set({ tries: chosen })}
      />
      <FilterChoice
        label={t.rightOrWrong}
        values={MARKS}
        names={rightWords}
        value={mark}
        onChange={(chosen) => set({ mark: chosen })}
      />
    </div>
  )
}
