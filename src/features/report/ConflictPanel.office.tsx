import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useSay, useText } from '../../browser/language.tsx'
import { differingFields, fieldText } from './report-editing.ts'
import type { ReportWriting } from './report-text.browser.ts'
import { reportFieldNames, reportTexts } from './report.screen.texts.ts'
import type { Report, ReportText } from './report.ts'

type Props = {
  readonly writing: ReportWriting
  /** The report as the server has it now. */
  readonly theirs: Report
  readonly reload: () => void
}

/** Two people wrote: each field that differs is shown as the other wrote it, to be taken or left; then one text is saved. */
export function ConflictPanel({ writing, theirs, reload }: Props) {
  const t = useText(reportTexts)
  useEffect(() => {
    reload()
    // Once, when the conflict appears.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const fields = differingFields(writing.text, theirs.text)
  return (
    <section className="refusals conflict" role="alert">
      <p>{t.conflict}</p>
      {fields.map((field) => (
        <Theirs key={field} field={field} text={theirs.text} take={writing.write} />
      ))}
      <Button onClick={writing.keepMine}>{t.keepMine}</Button>
    </section>
  )
}

type TheirsProps = {
  readonly field: keyof ReportText
  readonly text: ReportText
  readonly take: ReportWriting['write']
}

function Theirs({ field, text, take }: TheirsProps) {
  const t = useText(reportTexts)
  const say = useSay()
  return (
    <div className="theirs">
      <h3>
        {say(reportFieldNames[field])} — {t.theirs}
      </h3>
      <blockquote>{fieldText(text, field) || '–'}</blockquote>
      <Button variant="default" size="compact-md" onClick={() => take({ [field]: text[field] })}>
        {t.takeTheirs}
      </Button>
    </div>
  )
}
