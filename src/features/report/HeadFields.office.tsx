import { useMediaQuery } from '@mantine/hooks'
import { TextArea, TextField } from '../../browser/ui/TextField.tsx'
import { sayRefusal } from '../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { emptyLines, type NeededLine } from './report-editing.ts'
import { reportFieldNames, reportTexts } from './report.screen.texts.ts'
import type { ReportText } from './report.ts'
import '../../browser/ui/form.css'

type Props = { readonly text: ReportText; readonly write: (to: Partial<ReportText>) => void }

/** Who issues, who signs, who receives: the form of the paper, beside it. */
export function HeadFields({ text, write }: Props) {
  const t = useText(reportTexts)
  // Beside the paper it stands open; above it, on a narrow screen, it is folded.
  const isBeside = useMediaQuery('(min-width: 1200px)', undefined, { getInitialValueInEffect: false })
  return (
    <details className="panel report-head" open={isBeside}>
      <summary>{t.head}</summary>
      <div className="column-form">
        <LineField field="superior" {...{ text, write }} />
        <LineField field="agency" {...{ text, write }} />
        <div className="line">
          <LineField field="sign" {...{ text, write }} />
          <LineField field="place" {...{ text, write }} />
        </div>
        <ListField field="authority" {...{ text, write }} />
        <LineField field="post" {...{ text, write }} />
        <LineField field="signer" {...{ text, write }} />
        <ListField field="recipients" {...{ text, write }} />
      </div>
    </details>
  )
}

const MOST: Readonly<Record<Lines, number>> = {
  superior: 200,
  agency: 200,
  sign: 40,
  place: 100,
  post: 200,
  signer: 120,
}
type Lines = 'superior' | 'agency' | 'sign' | 'place' | 'post' | 'signer'

function LineField({ field, text, write }: Props & { readonly field: Lines }) {
  const say = useSay()
  const { language } = useLanguage()
  const isEmpty = (emptyLines(text) as readonly (NeededLine | Lines)[]).includes(field)
  return (
    <TextField
      label={say(reportFieldNames[field])}
      maxLength={MOST[field]}
      value={text[field] ?? ''}
      error={isEmpty ? sayRefusal({ code: 'field-empty' }, language) : null}
      onChange={(line) => write({ [field]: line })}
    />
  )
}

function ListField({ field, text, write }: Props & { readonly field: 'authority' | 'recipients' }) {
  const t = useText(reportTexts)
  const say = useSay()
  return (
    <TextArea
      label={say(reportFieldNames[field])}
      description={t.onePerLine}
      minRows={field === 'authority' ? 1 : 3}
      value={text[field].join('\n')}
      onChange={(lines) => write({ [field]: lines.split('\n') })}
    />
  )
}
