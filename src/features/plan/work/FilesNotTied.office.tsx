import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { useLeftByForm } from './left-by-form.browser.ts'
import { filesNotTied, workFormTexts } from './work-form.screen.texts.ts'

/** The record is there, some of its files are not: each by its name, with what to do. */
export function FilesNotTied() {
  const { language } = useLanguage()
  const say = useSay()
  const t = useText(workFormTexts)
  const files = useLeftByForm()?.notTied ?? []
  if (files.length === 0) return null
  return (
    <div className="refusals no-print" role="alert">
      <h2>{say(filesNotTied(files.length))}</h2>
      <ul>
        {files.map(({ fileName, refusals }) => (
          <li key={fileName}>
            <strong>{fileName}</strong>: {refusals.map((refusal) => sayRefusal(refusal, language)).join(' ')}
          </li>
        ))}
      </ul>
      <p>{t.addAgain}</p>
    </div>
  )
}
