import { useSearch } from 'wouter'
import { selectionIn } from '../../../browser/figure-selection.ts'
import { useText } from '../../../browser/language.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { FigureRecords } from './FigureRecords.office.tsx'
import { workTexts } from './work.screen.texts.ts'

/** An opened figure as a page of its own: what its address leads to. */
export function FigurePage() {
  const t = useText(workTexts)
  const selection = selectionIn(useSearch())
  return (
    <>
      <PageHeader title={t.figure} />
      {selection ? (
        <div className="panel">
          <FigureRecords selection={selection} />
        </div>
      ) : (
        <p className="empty">{t.figureWrong}</p>
      )}
    </>
  )
}
