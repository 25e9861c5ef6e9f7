import { Link } from 'wouter'
import { excelAddress } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { PointTally } from './practice.ts'
import { practiceTexts, progressSaid } from './practice.screen.texts.ts'
import { practiceTables } from './practice.tables.ts'

/** How often each point was right, of how many answers; each line opens the answers that it counts. */
export function PracticeResults({ of }: { readonly of: AnswerOf<'training.practice'> }) {
  const t = useText(practiceTexts)
  const say = useSay()
  const { language } = useLanguage()
  const columns = useColumns(of.class.class)
  return (
    <>
      <h2 className="panel-title">{t.results}</h2>
      <p>
        <b>{say(progressSaid(of.progress.length, of.learners.length))}</b>{' '}
        {of.points.length > 0 ? <Link href={`/classes/${of.class.class}/practice-answers`}>{t.all}</Link> : null}
      </p>
      <p className="quiet">{t.resultsHint}</p>
      <DataTable
        caption={t.results}
        columns={columns}
        rows={of.points}
        keyOf={({ point, tries }) => `${point} ${tries}`}
        empty={t.noAnswer}
        excel={excelAddress('training.practice-points', { class: of.class.class, language })}
        printHead={[of.class.title]}
      />
    </>
  )
}

function useColumns(of: Id<'class'>): readonly Column<PointTally>[] {
  const { language } = useLanguage()
  const opens = ({ point, tries }: PointTally, count: number, mark: string) => (
    <Link href={`/classes/${of}/practice-answers?point=${point}&tries=${tries}${mark}`}>{showNumber(count)}</Link>
  )
  return listColumns(practiceTables['training.practice-points'], {
    language,
    without: [],
    cells: {
      'Số câu trả lời': (line) => opens(line, line.answers, ''),
      Đúng: (line) => opens(line, line.right, '&mark=right'),
      Sai: (line) => opens(line, line.answers - line.right, '&mark=wrong'),
    },
  })
}
