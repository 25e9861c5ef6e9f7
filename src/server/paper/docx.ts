import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Paper } from '../../kernel/paper.ts'
import { gridXml } from './docx-grid.ts'
import { type Grid, layOut, type Section } from './layout.ts'
import { ROOM } from './looks.ts'
import { legal } from '../../kernel/xml.ts'
import { zipStream } from './zip.ts'

/** The content type of what `writeDocx` writes. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The paper as an Office Open XML document in the layout of Nghị định 30/2020, Phụ lục I. The frame is packed first, with a
 * mark where each table stands; the tables are written into the package row by row, so that their length costs no memory.
 */
export const writeDocx = (paper: Paper): AsyncGenerator<Uint8Array> => writePrintJob([paper])

/**
 * Several papers as one document, each from a new page with pages counted from 1: printed at one go. The margin mark is that of
 * the first. They are packed a few at a time, so that nobody else waits for a long job; `packed` hears how many are.
 */
export async function* writePrintJob(
  papers: readonly [Paper, ...Paper[]],
  packed: (papers: number) => Promise<void> | void = () => {},
): AsyncGenerator<Uint8Array> {
  const [first] = papers
  const laidOut = papers.map(layOut)
  const places = laidOut.flat().flatMap(gridPlaces)
  const { packFrame } = await import('./docx-frame.ts') // loads the docx library
  const mains: string[] = []
  let parts: Package = {}
  for (let from = 0; from < laidOut.length; from += AT_A_TIME) {
    const some = laidOut.slice(from, from + AT_A_TIME)
    const frame = await packFrame({
      sections: some.flat(),
      title: legal(first.abstract),
      creator: legal(first.head.agency),
      watermark: first.watermark === null ? null : legal(first.watermark),
      markOf: (grid) => places.find((place) => place.grid === grid)?.mark ?? '',
    })
    // Of the first everything is kept, of the others what they say.
    const whole = from === 0 ? unzipSync(frame) : unzipSync(frame, { filter: ({ name }) => name === MAIN_PART })
    if (from === 0) parts = whole
    mains.push(strFromU8(whole[MAIN_PART] ?? new Uint8Array()))
    await packed(from + some.length)
    await setImmediate()
  }
  const xml = inOneBody(mains)
  yield* zipStream(
    Object.entries(parts).map(([name, content]) =>
      name === MAIN_PART ? { name, content: withGrids(xml, places) } : { name, content },
    ),
  )
}

type Package = Readonly<Record<string, Uint8Array>>
const MAIN_PART = 'word/document.xml'
/** Papers. */
const AT_A_TIME = 20

/** Main parts one after the other: what a part says of its last section stands in a paragraph when more follows. */
function inOneBody(mains: readonly string[]): string {
  return mains
    .map((main, at) => {
      const from = at === 0 ? 0 : main.indexOf('<w:body>') + '<w:body>'.length
      if (at === mains.length - 1) return main.slice(from)
      const last = main.lastIndexOf('<w:sectPr')
      const section = main.slice(last, main.lastIndexOf('</w:body>'))
      return `${main.slice(from, last)}<w:p><w:pPr><w:pStyle w:val="spacer"/>${section}</w:pPr></w:p>`
    })
    .join('')
}

type GridPlace = { readonly grid: Grid; readonly room: number; readonly mark: string }

// A mark is made of chance, so that no text of a paper can hold it.
const gridPlaces = ({ page, parts }: Section): readonly GridPlace[] =>
  parts
    .filter((part) => part.kind === 'grid')
    .map((grid) => ({ grid, room: ROOM[page], mark: `table-${randomUUID()}` }))

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
