/** What a page of a PDF shows and says: size of its picture in pixels, and the words that lie unseen under it. */
export type PdfPage = { readonly width: number; readonly height: number; readonly lines: readonly string[] }

/** A PDF of one A4 page: a JPEG over the whole page and its words as text that is found but not seen. */
export function pdfOfPage(jpeg: Buffer, { width, height, lines }: PdfPage): Buffer {
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
  return pdfOf([
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary('/Type /Pages /Kids [3 0 R] /Count 1'),
    dictionary(
      '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /P 4 0 R >> /Font << /F 6 0 R >> >>',
    ),
    stream(picture, jpeg),
    stream('', Buffer.from(contentOf(lines), 'latin1')),
    dictionary(
      '/Type /Font /Subtype /Type0 /BaseFont /Unseen /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R',
    ),
    dictionary(
      '/Type /Font /Subtype /CIDFontType2 /BaseFont /Unseen /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R /DW 500',
    ),
    stream('', Buffer.from(unicodeMap(lines.join('')), 'latin1')),
    dictionary(
      '/Type /FontDescriptor /FontName /Unseen /Flags 4 /FontBBox [0 0 500 800] /ItalicAngle 0 /Ascent 800 /Descent 0 /CapHeight 700 /StemV 80',
    ),
  ])
}

/** Objects numbered from 1, the first is the catalog; then the table of their places. */
function pdfOf(objects: readonly Buffer[]): Buffer {
  const head = Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')
  const numbered = objects.map((object, i) =>
    Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]),
  )
  const places = numbered.map(
    (_, i) => head.length + numbered.slice(0, i).reduce((total, { length }) => total + length, 0),
  )
  const end = head.length + numbered.reduce((total, { length }) => total + length, 0)
  const table = ['0000000000 65535 f ', ...places.map((place) => `${String(place).padStart(10, '0')} 00000 n `)].join(
    '\n',
  )
  const tail = `xref\n0 ${objects.length + 1}\n${table}\ntrailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`
  return Buffer.concat([head, ...numbered, Buffer.from(tail)])
}

const dictionary = (entries: string) => Buffer.from(`<< ${entries} >>`)

const stream = (entries: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')])

/** The picture over the page; the words in text mode 3: neither filled nor drawn. */
function contentOf(lines: readonly string[]): string {
  const words = lines.map((line) => `<${hexOf(line)}> Tj T*`).join('\n')
  return `q 595 0 0 842 0 0 cm /P Do Q\nBT /F 11 Tf 3 Tr 16 TL 60 760 Td\n${words}\nET`
}

/** UTF-16 code units, big end first: the codes of the font are those of Unicode. */
const hexOf = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('hex')

/** Says that each code is its own letter, by blocks of 256 as the rules of the map want it. */
function unicodeMap(words: string): string {
  const blocks = [...new Set([...words].map((letter) => letter.charCodeAt(0) >> 8))]
  const ranges = blocks.map((block) => {
    const high = block.toString(16).padStart(2, '0')
    return `<${high}00> <${high}ff> <${high}00>`
  })
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange endcmap end end`
}
