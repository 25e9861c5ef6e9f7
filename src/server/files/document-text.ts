import type { DraftRefusal } from '../../features/plan/draft/draft.ts'
import { accept, type Result, refuse } from '../../kernel/kernel.ts'
import { checkDocument, checkFormat, refusalOfBytes } from '../../features/plan/draft/document.rules.ts'
import { decodeText } from '../../kernel/text-decoding.ts'
import { zipPart } from './zip-part.ts'

/** The text of a document's bytes: plain text (UTF-8, UTF-16) or DOCX. Refusals say what to do instead. */
export function textOfDocument(bytes: Uint8Array): Result<string, DraftRefusal> {
  if (bytes.length === 0) return refuse({ code: 'document-empty' })
  const formats = checkFormat(bytes)
  if (formats.length > 0) return refuse(...formats)
  const read = isZip(bytes) ? docxText(bytes) : plainText(bytes)
  if (!read.ok) return read
  const refusals = checkDocument(read.value)
  return refusals.length > 0 ? refuse(...refusals) : read
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

function plainText(bytes: Uint8Array): Result<string, DraftRefusal> {
  const text = decodeText(bytes)
  return text === null ? refuse(refusalOfBytes(bytes, null)) : accept(text)
}

/** Largest main part that is unpacked: a guard against a package that is small only as long as it is packed. */
const MOST_XML = 60_000_000

function docxText(bytes: Uint8Array): Result<string, DraftRefusal> {
  try {
    const main = zipPart(bytes, 'word/document.xml', MOST_XML)
    return main ? accept(paragraphs(main.toString('utf8'))) : refuse({ code: 'document-not-text', found: 'zip' })
  } catch {
    // A truncated or locked package: there is nothing to tell apart that would help the officer.
    return refuse({ code: 'document-unreadable' })
  }
}

// Whoever sends a document also writes its XML. Every step below is linear in its length, tags left open included.

/** One paragraph a line, a blank line between paragraphs, cells of a table row joined by ` | `. */
const paragraphs = (xml: string) =>
  withRowsAsParagraphs(xml)
    .split('</w:p>')
    .map((paragraph) => textOf(paragraph).trim())
    .filter((line) => line !== '')
    .join('\n\n')

function withRowsAsParagraphs(xml: string): string {
  const pieces = xml.split('</w:tr>')
  const rest = pieces.pop() ?? ''
  return `${pieces.map(rowAsParagraph).join('')}${rest}`
}

/** `piece`: what stands before a row, and the row up to its end. */
function rowAsParagraph(piece: string): string {
  const from = piece.search(/<w:tr[ >]/)
  if (from < 0) return piece
  return `${piece.slice(0, from)}<w:p><w:t>${cellsOf(piece.slice(from)).join(' | ')}</w:t></w:p>`
}

const cellsOf = (row: string) => row.split('</w:tc>').slice(0, -1).map(textOf).map(onOneLine).map(escapeAgain)

const onOneLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

const TEXT = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:(?:br|cr)(?:\s[^<>]*)?\/>|<\/w:p>/g

const textOf = (xml: string) =>
  [...xml.matchAll(TEXT)]
    .map(([tag, text]) => (text === undefined ? (tag.startsWith('<w:tab') ? '\t' : '\n') : unescape(text)))
    .join('')

const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const escapeAgain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
