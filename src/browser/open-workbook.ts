import { accept, type Result, refuse } from '../kernel/kernel.ts'
import { listZip, type PackedFile } from '../kernel/zip-list.ts'
import type { Workbook, WorkbookFault } from '../kernel/workbook.ts'
import { readWorkbook } from '../kernel/read-workbook.ts'

const MOST_BYTES = 20_000_000
/** Largest part that is unpacked, and all together: a guard against a package that is small only as long as it is packed. */
const MOST_UNPACKED = 150_000_000

/** The tabs of a chosen XLSX file. It is read here and leaves this computer only as the households that somebody confirms. */
export async function openWorkbook(file: Blob): Promise<Result<Workbook, WorkbookFault>> {
  if (file.size > MOST_BYTES)
    return refuse({ code: 'workbook-too-large', megabytes: inMegabytes(file.size), most: inMegabytes(MOST_BYTES) })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (beginsWith(bytes, COMPOUND)) return refuse({ code: isLocked(bytes) ? 'workbook-locked' : 'workbook-old-format' })
  const budget = { left: MOST_UNPACKED }
  try {
    const files = new Map(listZip(bytes).map((one) => [one.name, one]))
    return accept(
      await readWorkbook(async (name) => {
        const found = files.get(name)
        return found ? unpack(found, budget) : null
      }),
    )
  } catch {
    if (budget.left < 0) return refuse({ code: 'workbook-unfolds-too-far', most: inMegabytes(MOST_UNPACKED) })
    return refuse({ code: 'workbook-unreadable' })
  }
}

const inMegabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)

/** What begins workbooks of before 2007, and packages under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const beginsWith = (bytes: Uint8Array, first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)
/** The name of the part that a password leaves readable, in the directory of the package. */
const isLocked = (bytes: Uint8Array) => new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')

/** Unpacked piece by piece until the budget of the whole package is spent; then nothing more is unpacked. */
async function unpack({ way, packed }: PackedFile, budget: { left: number }): Promise<string> {
  if (way === 'unknown') throw new Error('the part cannot be unpacked')
  const source = new Blob([packed.slice()]).stream()
  const stream = way === 'deflated' ? source.pipeThrough(new DecompressionStream('deflate-raw')) : source
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const text: string[] = []
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    budget.left -= piece.value.length
    if (budget.left < 0) {
      await reader.cancel()
      throw new Error('the package unfolds too far')
    }
    text.push(decoder.decode(piece.value, { stream: true }))
  }
  return text.join('') + decoder.decode()
}
