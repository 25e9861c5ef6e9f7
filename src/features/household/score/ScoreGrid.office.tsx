import { useSay, useText } from '../../../browser/language.tsx'
import { showNumber } from '../../../kernel/text.ts'
import { columnSaid, scoreTexts } from './score-table.screen.texts.ts'
import type { ScoreItem, ScoreTable } from './score-table.ts'
import './score.css'

type Props = { readonly of: Pick<ScoreTable, 'regions' | 'items' | 'columns'> }

/** A table of points in the order of its sheet; a column in use says for whom. */
export function ScoreGrid({ of: { regions, items, columns } }: Props) {
  const t = useText(scoreTexts)
  const say = useSay()
  return (
    // Moved by the arrow keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="score-place" tabIndex={0} role="group" aria-label={t.title}>
      <table className="score-grid">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.option}</th>
            {regions.map(({ code, label }) => {
              const used = columnSaid(code, columns)
              return (
                <th scope="col" key={code} data-align="right">
                  {label}
                  {used ? <div className="small">✓ {say(used)}</div> : null}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Item key={item.code} item={item} regions={regions} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ItemProps = { readonly item: ScoreItem; readonly regions: ScoreTable['regions'] }

function Item({ item: { code, label, options }, regions }: ItemProps) {
  return (
    <>
      {options.map((option, at) => (
        <tr key={`${option.code} ${at}`}>
          {at === 0 ? (
            <th scope="rowgroup" rowSpan={options.length}>
              {code}. {label}
            </th>
          ) : null}
          <td>
            {option.code}. {option.label}
          </td>
          {regions.map((region) => (
            <td key={region.code} data-align="right">
              {pointsSaid(option.points[region.code])}
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}

const pointsSaid = (points: number | undefined) => (points === undefined ? '–' : showNumber(points))
