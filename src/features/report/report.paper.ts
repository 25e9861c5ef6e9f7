import { monthOf, yearOf } from '../../kernel/day.ts'
import { type Block, type Paper, type PaperHead, paragraph, plain } from '../../kernel/paper.ts'
import { indicatorTable } from './indicator/indicator-table.ts'
import { lineTable } from './line/report-line-table.ts'
import { annexesOf, taskTable } from './result-tables.ts'
import type { ReportFacts, ReportText } from './report.ts'
import { resultSentences, toDatePeriod } from './results.ts'

/** The sections that people write, in the order of the paper. */
export const WRITTEN_SECTIONS = [
  { key: 'weaknesses', title: 'HẠN CHẾ' },
  { key: 'causes', title: 'NGUYÊN NHÂN' },
  { key: 'proposals', title: 'KIẾN NGHỊ' },
  { key: 'nextSteps', title: 'NHIỆM VỤ THỜI GIAN TỚI' },
] as const satisfies readonly { readonly key: keyof ReportText; readonly title: string }[]
export type WrittenSection = (typeof WRITTEN_SECTIONS)[number]['key']

/**
 * The report as a paper in the layout of Nghị định 30/2020/NĐ-CP. The number is blank until the signed copy is back.
 * The same facts give an equal paper; a section that nobody wrote is left out and the others are numbered on.
 */
export const resultPaper = (facts: ReportFacts): Paper => ({
  head: headOf(facts),
  typeName: 'BÁO CÁO',
  abstract: abstractOf(facts.report.title),
  addressees: [],
  body: [
    ...paragraphsOf(facts.report.text.opening),
    ...resultSection(facts),
    ...writtenBlocks(facts.report.text),
    closingParagraph(facts),
  ],
  signature: signatureOf(facts.report.text),
  recipients: facts.report.text.recipients,
  annexes: annexesOf(facts),
  watermark: facts.watermark,
})

/** Section I: results in words and as a table. */
export const resultSection = (facts: ReportFacts): readonly Block[] => [
  headingOf('I.', 'KẾT QUẢ THỰC HIỆN'),
  ...resultSentences(facts),
  taskTable(facts),
  ...(facts.lines.length === 0 ? [] : [lineTable(facts, toDatePeriod(facts))]),
  ...(facts.indicators.length === 0 ? [] : [indicatorTable(facts)]),
  paragraph(plain(annexWords(facts))),
]

/** The body of a report ends with the mark `./.` (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const closingParagraph = ({ plan, report }: ReportFacts): Block =>
  paragraph(
    plain(
      `Trên đây là báo cáo kết quả thực hiện Kế hoạch số ${plan.number} năm ${plan.year}, ${report.text.agency} kính báo cáo./.`,
    ),
  )

/** The Roman label of a written section, or null while it is empty and not printed. */
export function labelOf(text: ReportText, key: WrittenSection): string | null {
  const printed = WRITTEN_SECTIONS.filter((section) => isWritten(text[section.key]))
  const at = printed.findIndex((section) => section.key === key)
  return at < 0 ? null : `${ROMAN[at + 1]}.`
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'] as const

const writtenBlocks = (text: ReportText): readonly Block[] =>
  WRITTEN_SECTIONS.flatMap(({ key, title }) => {
    const label = labelOf(text, key)
    return label === null ? [] : [headingOf(label, title), ...paragraphsOf(text[key])]
  })

const headingOf = (label: string, text: string): Block => ({ kind: 'heading', level: 1, label, text })

const isWritten = (text: string) => text.trim() !== ''

const paragraphsOf = (text: string): readonly Block[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(isWritten)
    .map((line) => paragraph(plain(line)))

/** A title that begins with the name of the type does not say it twice. */
const abstractOf = (title: string) => {
  const rest = title.replace(/^báo cáo\s+/iu, '')
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1)
}

const annexWords = ({ records }: ReportFacts) =>
  records.length === 0
    ? 'Kết quả chi tiết theo đơn vị tại Phụ lục kèm theo.'
    : 'Kết quả chi tiết theo đơn vị tại Phụ lục I; danh mục bản ghi trong kỳ tại Phụ lục II.'

const signatureOf = ({ authority, post, signer }: ReportText) => ({ authority, post, name: signer })

/** Number and day come with the signature; before it the year is that in which the paper is made, whatever period it reports on. */
function headOf({ report: { text, signature, frozen }, today }: ReportFacts): PaperHead {
  const head = { superior: text.superior, agency: text.agency, place: text.place }
  if (!signature) {
    const year = yearOf(frozen?.on ?? today)
    return { ...head, sign: text.sign, number: null, date: { day: null, month: null, year } }
  }
  const { signedOn } = signature
  return {
    ...head,
    ...numberOf(signature.number, text.sign),
    date: { day: Number(signedOn.slice(8)), month: monthOf(signedOn), year: yearOf(signedOn) },
  }
}

/** `128/BC-UBND` is the number 128 of the series BC-UBND; a bare number keeps the sign of the report. */
function numberOf(written: string, sign: string): Pick<PaperHead, 'number' | 'sign'> {
  const at = written.indexOf('/')
  return at < 0 ? { number: written, sign } : { number: written.slice(0, at), sign: written.slice(at + 1) || sign }
}
