import { type ReactNode, useId } from 'react'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { showClock } from '../../browser/show-moment.ts'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Annexes, Blocks, Heading, PaperEnd, PaperTop, Sheet } from '../../browser/ui/PaperView.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextArea } from '../../browser/ui/TextField.tsx'
import { ConflictPanel } from './ConflictPanel.office.tsx'
import { HeadFields } from './HeadFields.office.tsx'
import { PrintButton } from './PrintButton.office.tsx'
import type { PrintRow } from './print.ts'
import { tidyText } from './report-editing.ts'
import { type ReportWriting, useReportText } from './report-text.browser.ts'
import { closingParagraph, labelOf, resultPaper, resultSection, WRITTEN_SECTIONS } from './report.paper.ts'
import { reportFieldNames, reportTexts, savedSays } from './report.screen.texts.ts'
import type { ReportFacts, ReportText } from './report.ts'
import { ReportTools } from './ReportTools.office.tsx'
import { SignForm } from './SignForm.office.tsx'

type Props = {
  readonly facts: ReportFacts
  /** The last one first. */
  readonly prints: readonly PrintRow[]
  readonly rest: 'more-in-word' | 'all-here'
  /** Asks the server for the report again. */
  readonly reload: () => void
}

/** The paper itself, its figures live, its words written in place; beside it what belongs to its form, and the signature. */
export function ReportEditor({ facts, prints, rest, reload }: Props) {
  const t = useText(reportTexts)
  const writing = useReportText(facts.report)
  const shown = { ...facts, report: { ...facts.report, text: tidyText(writing.text) } }
  return (
    <>
      <div className="no-print">
        <PageHeader title={facts.report.title} under={<SavingWords writing={writing} role="status" />}>
          <ReportTools report={facts.report} />
          <PrintButton report={facts.report} saveNow={writing.saveNow} />
        </PageHeader>
      </div>
      {writing.state === 'conflict' ? (
        <ConflictPanel writing={writing} theirs={facts.report} reload={reload} />
      ) : (
        <Refusals of={writing.refusals} />
      )}
      <div className="report-desk">
        <div className="report-paper">
          <WrittenSheet facts={shown} writing={writing} />
          <div className="saving-words no-print" aria-hidden="true">
            <SavingWords writing={writing} role={undefined} />
          </div>
        </div>
        <aside className="report-side no-print" aria-label={t.changes}>
          <SignForm report={facts.report} prints={prints} />
          <HeadFields text={writing.text} write={writing.write} />
        </aside>
      </div>
      <Annexes paper={resultPaper(shown)} />
      {rest === 'more-in-word' ? <p className="quiet">{t.recordAnnexRest}</p> : null}
    </>
  )
}

type SavingProps = {
  readonly writing: ReportWriting
  /** Said aloud in one of the places where it stands. */
  readonly role: 'status' | undefined
}

/** “Đã lưu 09:41”, or how far the saving is. */
function SavingWords({ writing: { state, savedAt }, role }: SavingProps) {
  const t = useText(reportTexts)
  const say = useSay()
  const words = {
    saved: `✓ ${say(savedSays(showClock(savedAt)))}`,
    unsaved: t.unsaved,
    saving: t.saving,
    refused: t.cannotSave,
    conflict: t.cannotSave,
  }
  return <span role={role}>{words[state]}</span>
}

type WrittenProps = { readonly facts: ReportFacts; readonly writing: ReportWriting }

function WrittenSheet({ facts, writing: { text, write } }: WrittenProps) {
  const paper = resultPaper(facts)
  return (
    <Sheet page="portrait">
      <PaperTop paper={paper} />
      <WrittenText field="opening" value={text.opening} write={write} />
      <Blocks of={resultSection(facts)} />
      {WRITTEN_SECTIONS.map(({ key, title }) => (
        <WrittenSection key={key} label={labelOf(text, key)} title={title}>
          <WrittenText field={key} value={text[key]} write={write} />
        </WrittenSection>
      ))}
      <Blocks of={[closingParagraph(facts)]} />
      <PaperEnd paper={paper} />
    </Sheet>
  )
}

type SectionProps = {
  /** Null while it is empty and not printed. */
  readonly label: string | null
  readonly title: string
  readonly children: ReactNode
}

function WrittenSection({ label, title, children }: SectionProps) {
  const t = useText(reportTexts)
  const { language } = useLanguage()
  return (
    <>
      <Heading level={1}>
        {label === null ? `${title} ` : `${label} ${title}`}
        {label === null ? (
          <span className="not-printed" lang={language}>
            ({t.notPrinted})
          </span>
        ) : null}
      </Heading>
      {children}
    </>
  )
}

type TextProps = {
  readonly field: 'opening' | (typeof WRITTEN_SECTIONS)[number]['key']
  readonly value: string
  readonly write: (to: Partial<ReportText>) => void
}

/** Words written in place; a new line is a new paragraph. */
function WrittenText({ field, value, write }: TextProps) {
  const say = useSay()
  const id = useId()
  return (
    <TextArea
      id={id}
      className="written"
      aria-label={say(reportFieldNames[field])}
      maxLength={field === 'opening' ? 5000 : 10_000}
      minRows={2}
      value={value}
      onChange={(words) => write({ [field]: words })}
    />
  )
}
