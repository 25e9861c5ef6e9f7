import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { planAddress } from '../../browser/chosen-plan.tsx'
import { useText } from '../../browser/language.tsx'
import { reportTexts } from './report.screen.texts.ts'
import type { Report } from './report.ts'

/** Buttons at the head of a report: the Word file and the PDF as they stand, a draft until it was signed. */
export function ReportTools({ report }: { readonly report: Report }) {
  const t = useText(reportTexts)
  return (
    <>
      <Button component={Link} variant="default" href={planAddress('/reports', report.plan)}>
        {t.allReports}
      </Button>
      <Button
        component="a"
        variant={report.signature ? 'filled' : 'default'}
        href={`/api/papers/report/${report.id}.docx`}
        title={report.signature ? undefined : t.wordNote}
        download
      >
        {t.word}
      </Button>
      <Button
        component="a"
        variant="default"
        href={`/api/papers/report/${report.id}.pdf`}
        title={report.signature ? undefined : t.wordNote}
        download
      >
        PDF
      </Button>
    </>
  )
}
