import { useText } from '../../../browser/language.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { showNumber } from '../../../kernel/text.ts'
import type { Area } from '../../area/area.ts'
import { BLANK, type Cells, householdsIn, pasteInto } from './apportion-draft.ts'
import type { Share } from './material.ts'
import { materialTexts } from './material.screen.texts.ts'

type Props = {
  readonly places: readonly Area[]
  readonly cells: Cells
  readonly change: (cells: Cells) => void
  /** What each place gets, once that is known. */
  readonly shares: readonly Share[] | null
}

/** Poor and near-poor households of each place: typed, or pasted from a workbook. */
export function HouseholdGrid({ places, cells, change, shares }: Props) {
  const t = useText(materialTexts)
  return (
    <>
      <p className="quiet small">{t.pasteHint}</p>
      <table className="table" role="table">
        <thead>
          <tr>
            <th scope="col">{t.place}</th>
            <th scope="col" data-align="right">
              {t.poor}
            </th>
            <th scope="col" data-align="right">
              {t.nearPoor}
            </th>
            <th scope="col" data-align="right">
              {t.gets}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((place, row) => (
            <tr key={place.id}>
              <th scope="row">{place.name}</th>
              {([0, 1] as const).map((column) => (
                <td key={column} data-label={column === 0 ? t.poor : t.nearPoor} data-align="right">
                  <Cell {...{ places, cells, change, row, column }} />
                </td>
              ))}
              <td data-label={t.gets} data-align="right">
                {shares?.[row] ? showNumber(shares[row].amount) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type CellProps = Pick<Props, 'places' | 'cells' | 'change'> & { readonly row: number; readonly column: 0 | 1 }

function Cell({ places, cells, change, row, column }: CellProps) {
  const t = useText(materialTexts)
  const place = places[row]
  if (!place) return null
  const both = cells[place.id] ?? BLANK
  const text = both[column]
  const type = (words: string) => change({ ...cells, [place.id]: column === 0 ? [words, both[1]] : [both[0], words] })
  return (
    <TextField
      w="7rem"
      ml="auto"
      maxLength={12}
      inputMode="numeric"
      autoComplete="off"
      aria-label={`${place.name}, ${column === 0 ? t.poor : t.nearPoor}`}
      error={householdsIn(text) === null}
      value={text}
      onChange={type}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain')
        if (!/[\t\n]/.test(pasted.trim())) return
        event.preventDefault()
        change(pasteInto(cells, { row, column }, { text: pasted, areas: places.map(({ id }) => id) }))
      }}
    />
  )
}
