import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import type { Paper } from '../../kernel/paper.ts'
import { gridXml } from './docx-grid.ts'
import { type Grid, layOut, type Section } from './layout.ts'
import { ROOM } from './looks.ts'
import { legal } from '../../kernel/xml.ts'
import { type Entry, zipStream } from './zip.ts'

/** The content type of what `writeDocx` writes. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The paper as an Office Open XML document in the layout of Nghị định 30/2020, Phụ lục I. The frame is packed first, with a
 * mark where each table stands; the tables are written into the package row by row, so that their length costs no memory.
 */
export async function* writeDocx(paper: Paper): AsyncGenerator<Uint8Array> {
  const sections = layOut(paper)
  const places = sections.flatMap(gridPlaces)
  const { packFrame } = await import('./docx-frame.ts') // loads the docx library
  const frame = await packFrame({
    sections,
    title: legal(paper.abstract),
    creator: legal(paper.head.agency),
    watermark: paper.watermark === null ? null : legal(paper.watermark),
    markOf: (grid) => places.find((place) => place.grid === grid)?.mark ?? '',
  })
  yield* zipStream(Object.entries(unzipSync(frame)).map(([name, content]) => entryOf(name, content, places)))
}

type GridPlace = { readonly grid: Grid; readonly room: number; readonly mark: string }

// A mark is made of chance, so that no text of a paper can hold it.
const gridPlaces = ({ page, parts }: Section): readonly GridPlace[] =>
  parts
    .filter((part) => part.kind === 'grid')
    .map((grid) => ({ grid, room: ROOM[page], mark: `table-${randomUUID()}` }))

const entryOf = (name: string, content: Uint8Array, places: readonly GridPlace[]): Entry =>
  name === 'word/document.xml' ? { name, content: withGrids(strFromU8(content), places) } : { name, content }

/** The main part, each table before the paragraph of its mark, and without the marks. */
function* withGrids(xml: string, places: readonly GridPlace[]): Generator<string> {
  let done = 0
  for (const { grid, room, mark } of places) {
    const at = xml.indexOf(mark, done)
    const paragraph = xml.lastIndexOf('<w:p>', at)
    if (at < done || paragraph < done) throw new Error('a table has no place in the document')
    yield xml.slice(done, paragraph)
    yield* gridXml(grid, room)
    yield xml.slice(paragraph, at)
    done = at + mark.length
  }
  yield xml.slice(done)
}
