/**
 * What a message is printed as, for people who do not read it on a screen. A feature builds it (pure); `server/paper`
 * sets it and writes a PDF. All texts are plain: nothing in them is markup, and nothing of them is cut.
 */
export type PrintSheet = PrintWords &
  (
    | { /** A5 upright, handed out. */ readonly kind: 'leaflet' }
    | { /** A3 upright, put up on a wall. */ readonly kind: 'poster' }
    | {
        /** A4 in large letters, read aloud at a loudspeaker; pages are numbered. */
        readonly kind: 'script'
        /** How long reading takes, as a line under the title, e.g. `Thời lượng đọc: khoảng 2 phút`. */
        readonly readingTime: string | null
      }
    | {
        /** A strip that is hung up; its words fill it. The page is as large as the strip, see `bannerScale`. */
        readonly kind: 'banner'
        readonly widthMm: number
        readonly heightMm: number
      }
    | { /** A4 across, framed, signed by hand. */ readonly kind: 'certificate'; readonly says: CertificateWords }
  )

/** What a certificate says besides its title, its issuer, its code (`link`) and whether it is invented. */
export type CertificateWords = {
  /** The agency above the issuer. */
  readonly superior: string
  readonly number: string
  /** `Chứng nhận Ông (Bà)`. */
  readonly calls: string
  readonly name: string
  /** His post and unit; null: not known. */
  readonly post: string | null
  /** `Đã hoàn thành lớp`, then its name, then when and where. */
  readonly done: string
  readonly course: string
  readonly when: string
  /** `Suối Tre, ngày 26 tháng 7 năm 2024`. */
  readonly dated: string
  /** Who signs. */
  readonly signer: string
  /** To be typed where there is no camera; and where. */
  readonly code: string
  readonly check: string
}

/** What every kind of sheet says. */
export type PrintWords = {
  /** The one idea. */
  readonly title: string
  /** In the order of reading; a line that starts with `- ` is an item of a list. */
  readonly paragraphs: readonly string[]
  /** The article it rests on, e.g. `Điều 8 Quyết định số 22/2023/QĐ-TTg`. */
  readonly source: string | null
  /** e.g. `Đúng đến ngày 31/12/2024`. */
  readonly goodUntil: string | null
  /** Whom to ask: name of the office, telephone number. */
  readonly contact: string | null
  /** `http:` or `https:`; printed as a QR code with the address below it. Another protocol is a bug and throws. */
  readonly link: string | null
  /** The agency that gives it out. */
  readonly issuer: string
  /** Printed small on every page when the content is invented, e.g. `Dữ liệu minh họa`. */
  readonly watermark: string | null
}

/** One line of the body, without its dash. */
export type PrintLine = { readonly look: 'paragraph' | 'item'; readonly text: string }

/** The lines of the body; empty ones fall out. */
export const printLines = (paragraphs: readonly string[]): readonly PrintLine[] =>
  paragraphs
    .flatMap((paragraph) => paragraph.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '-')
    .map((line) =>
      /^-\s/.test(line) ? { look: 'item', text: line.slice(1).trim() } : { look: 'paragraph', text: line },
    )

/**
 * How much smaller than the strip its page is: a page of a PDF is at most 5.08 m long, a longer banner is drawn at 1:10 and
 * the printer's shop enlarges it.
 */
export const bannerScale = (widthMm: number, heightMm: number): 1 | 10 =>
  Math.max(widthMm, heightMm) <= LONGEST_PAGE_MM ? 1 : 10

// 14,400 units of 1/72 inch (ISO 32000-1, Annex C).
const LONGEST_PAGE_MM = 5080
