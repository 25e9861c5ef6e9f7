import { Link } from 'wouter'
import { useSay, useText } from '../../../browser/language.tsx'
import { useRead } from '../../../browser/api.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { bareName } from '../area.rules.ts'
import type { ShownBorder } from './border.ts'
import { drawBorders } from './border.rules.ts'
import { borderTexts, sourceSays } from './border.texts.ts'
import '../area.css'

type Props = { readonly area: Id<'area'>; readonly on: LocalDate | null }

/** What lies in an area, drawn from imported borders; a click opens it. Needs no network and no map of anybody else. */
export function AreaMap({ area, on }: Props) {
  const t = useText(borderTexts)
  const borders = useRead('area.borders', { area, on }).data?.borders
  if (!borders) return null
  return (
    <>
      <h2 className="panel-title">{t.map}</h2>
      {borders.length === 0 ? <p className="empty">{t.noMap}</p> : <Drawn borders={borders} />}
    </>
  )
}

function Drawn({ borders }: { readonly borders: readonly ShownBorder[] }) {
  const t = useText(borderTexts)
  const say = useSay()
  const { width, height, shapes } = drawBorders(borders)
  const sources = [...new Set(borders.map(({ source }) => source))]
  return (
    <figure>
      <svg className="area-map" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t.map}>
        {shapes.map((shape) => (
          <Link key={shape.area} href={`/areas/${shape.area}`} aria-label={shape.name}>
            <path d={shape.path} />
            <text x={shape.at[0]} y={shape.at[1]}>
              {bareName(shape.name)}
            </text>
          </Link>
        ))}
      </svg>
      <figcaption className="quiet small">{say(sourceSays(sources))}</figcaption>
    </figure>
  )
}
