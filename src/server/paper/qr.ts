import { encode } from 'uqr'

/** A QR code as a drawing, with its quiet zone. `modules`: how many squares an edge has, the quiet zone with it. */
export type QrCode = { readonly svg: string; readonly modules: number }

/** The code of an address, error correction M; null for an address so long that a phone does not read its code. */
export function qrOf(address: string): QrCode | null {
  if (Buffer.byteLength(address) > LONGEST_ADDRESS) return null
  const { data, size } = encode(address, { ecc: 'M', border: QUIET_ZONE })
  const runs = data.flatMap((row, y) => runsOf(row).map(({ from, to }) => `M${from} ${y}h${to - from}v1h${from - to}z`))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${runs.join('')}"/></svg>`
  return { svg, modules: size }
}

/** In modules, ISO/IEC 18004. */
const QUIET_ZONE = 4
/** In bytes: version 14, whose squares are still 0.4 mm on a leaflet. */
const LONGEST_ADDRESS = 360

/** Dark squares side by side are one: a seam between two would show on some printers. */
function runsOf(row: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const edges = [...row, false].flatMap((dark, at) => (dark === (row[at - 1] ?? false) ? [] : [at]))
  return edges.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: edges[at + 1] ?? row.length }] : []))
}
