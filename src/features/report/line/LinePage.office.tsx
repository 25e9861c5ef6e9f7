import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useRead } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import { showDay } from '../../../kernel/day.ts'
import { showNumber } from '../../../kernel/text.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { beyondSays } from '../../plan/work/work.screen.texts.ts'
import { LineParams, type LineRow, type ReportLine } from './report-line.ts'
import { lineNames, lineTexts, lineUnits } from './report-line.texts.ts'

/** An opened number of a report that is not of one task: the rows that it was counted from. */
export function LinePage() {
  const t = useText(lineTexts)
  const { said } = useAddressWords()
  const asked = LineParams.safeParse(
    Object.fromEntries(['plan', 'line', 'from', 'to', 'asOf'].map((name) => [name, said(name)])),
  )
  const reading = useRead('report.line', asked.success ? asked.data : null)
  if (!asked.success) return <p className="empty">{t.unknown}</p>
  return <Loaded of={reading}>{(answer) => <Opened answer={answer} />}</Loaded>
}

function Opened({ answer }: { readonly answer: AnswerOf<'report.line'> }) {
  const t = useText(lineTexts)
  const say = useSay()
  const { language } = useLanguage()
  const { plan, line, period, rows, count, beyond, sum } = answer
  const days = `${showDay(period.from)} – ${showDay(period.to)}`
  return (
    <>
      <PageHeader title={say(lineNames[line])} under={`${planWords(plan)[language]} · ${days}`} />
      <p>
        <strong>{showNumber(sum)}</strong> {say(lineUnits[line])}
      </p>
      {count - beyond > rows.length ? <p className="quiet">{t.cut}</p> : null}
      {beyond === 0 ? null : <p className="quiet">{say(beyondSays(beyond))}</p>}
      <DataTable
        caption={say(lineNames[line])}
        columns={useColumns(line)}
        rows={rows.map((row, at) => ({ ...row, at }))}
        keyOf={({ at }) => String(at)}
        empty={t.none}
        printHead={[planWords(plan)[language], days]}
      />
    </>
  )
}

function useColumns(line: ReportLine): readonly Column<LineRow & { readonly at: number }>[] {
  const t = useText(lineTexts)
  return [
    { key: 'on', title: lineTexts.on, text: ({ on }) => showDay(on), order: ({ on }) => on, align: 'left' },
    {
      key: 'what',
      title: lineTexts.what,
      text: ({ words }) => words ?? t.erased,
      order: ({ words }) => words ?? '',
      align: 'left',
      cell: ({ subject, words }) => {
        const address = ADDRESSES[line]?.(subject) ?? null
        return address === null ? (words ?? t.erased) : <Link href={address}>{words ?? t.erased}</Link>
      },
    },
    {
      key: 'number',
      title: lineTexts.number,
      text: ({ value }) => showNumber(value),
      order: ({ value }) => value,
      align: 'right',
    },
  ]
}

const toWork = (subject: string) => `/works/${subject}`
const toClass = (subject: string) => `/classes/${subject}`
const toCommitment = (subject: string) => `/commitments/${subject}`

/** Where a row of a line leads; rows of the others stand for themselves. */
const ADDRESSES: Partial<Record<ReportLine, (subject: string) => string>> = {
  publication: toWork,
  'publication-fee': toWork,
  printed: (subject) => `/materials/${subject}`,
  'banner-removed': toWork,
  question: toWork,
  answered: toWork,
  'pledge-reached': toWork,
  commendation: () => '/movement',
  class: toClass,
  learner: toClass,
  finding: toWork,
  'finding-closed': toWork,
  committed: toCommitment,
  paid: toCommitment,
}
