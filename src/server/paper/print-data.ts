import {
  bannerScale,
  type CertificateWords,
  type PrintLine,
  printLines,
  type PrintSheet,
} from '../../kernel/print-sheet.ts'
import { printable } from './print-letters.ts'
import { type QrCode, qrOf } from './qr.ts'

/** A sheet as `print-sheet.typ` reads it: its words can be drawn and broken; lengths in mm. */
export type PrintData = {
  readonly kind: PrintSheet['kind']
  readonly title: string
  readonly lines: readonly PrintLine[]
  readonly source: string | null
  readonly goodUntil: string | null
  readonly contact: string | null
  readonly link: { readonly address: string; readonly shown: string; readonly code: QrCode | null } | null
  readonly issuer: string
  readonly watermark: string | null
  readonly readingTime: string | null
  readonly certificate: CertificateWords | null
  /** Of a banner; 0 for what has the size of its kind. */
  readonly width: number
  readonly height: number
}

export const printData = (sheet: PrintSheet): PrintData => ({
  kind: sheet.kind,
  title: printable(sheet.title),
  lines: printLines(sheet.paragraphs).map(({ look, text }) => ({ look, text: printable(text) })),
  source: shown(sheet.source),
  goodUntil: shown(sheet.goodUntil),
  contact: shown(sheet.contact),
  link: linkOf(sheet.link),
  issuer: printable(sheet.issuer),
  watermark: shown(sheet.watermark),
  readingTime: sheet.kind === 'script' ? shown(sheet.readingTime) : null,
  certificate: sheet.kind === 'certificate' ? certificateOf(sheet.says) : null,
  ...sizeOf(sheet),
})

/** Nothing but spaces is nothing. */
const shown = (text: string | null) => (text === null ? null : printable(text) || null)

const certificateOf = ({ post, ...says }: CertificateWords): CertificateWords => ({
  superior: printable(says.superior),
  number: printable(says.number),
  calls: printable(says.calls),
  name: printable(says.name),
  post: shown(post),
  done: printable(says.done),
  course: printable(says.course),
  when: printable(says.when),
  dated: printable(says.dated),
  signer: printable(says.signer),
  code: printable(says.code, says.code.length),
  check: printable(says.check, says.check.length),
})

function linkOf(link: string | null): PrintData['link'] {
  if (link === null) return null
  const { protocol, href } = new URL(link)
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`a sheet does not lead to ${protocol}`)
  return { address: href, shown: printable(link.replace(/^https:\/\/|\/$/g, ''), BELOW_CODE), code: qrOf(href) }
}

/** Letters that the widest word below a code may have: the column is as wide as the code. */
const BELOW_CODE = 12

function sizeOf(sheet: PrintSheet): Pick<PrintData, 'width' | 'height'> {
  if (sheet.kind !== 'banner') return { width: 0, height: 0 }
  const scale = bannerScale(sheet.widthMm, sheet.heightMm)
  return { width: sheet.widthMm / scale, height: sheet.heightMm / scale }
}
