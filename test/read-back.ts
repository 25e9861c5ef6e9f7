import { strFromU8, unzipSync } from 'fflate'

/** All bytes of a writer. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** A part of a package as text. */
export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name]
  if (!part) throw new Error(`no part ${name}`)
  return strFromU8(part)
}

/** A line for each paragraph of a document, then those of its footer. */
export const readDocx = (bytes: Uint8Array): string =>
  lines(['word/document.xml', 'word/footer1.xml'].flatMap((name) => paragraphs(partOf(bytes, name))))

/** A line for each paragraph and cell of a page. */
export const readHtml = (page: string): string =>
  lines(
    page
      .replace(/<title>[^<]*<\/title>|<style>[^<]*<\/style>/g, '')
      .split(/<\/(?:p|h\d|td|th)>/)
      .map((piece) => decode(piece.replace(/<[^>]*>/g, ''))),
  )

const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inner]) => wordsOf(inner ?? ''))

const wordsOf = (paragraph: string) =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g)]
    .map(([, text, lineBreak]) => (lineBreak === undefined ? decode(text ?? '') : '\n'))
    .join('')

const lines = (texts: readonly string[]) =>
  texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n')

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

const decode = (text: string) =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => {
    const letter = ENTITIES[name]
    if (letter === undefined) throw new Error(`unknown entity ${whole}`)
    return letter
  })
