import { chance, choice } from './chance.ts'
import { FAMILY, WEIGHT } from './fonts.ts'

/** What a drawn photo shows. */
export type Scene = 'meeting' | 'leaflet' | 'banner' | 'car' | 'message' | 'page'

/** `seed`: two photos of one scene differ by it. `words`: what is written in the scene. `caption`: place and day. */
export type Photo = {
  readonly scene: Scene
  readonly seed: string
  readonly words: string
  readonly caption: string
}

/** A drawn photo, 640 × 480, as SVG; its strip says that it is drawn. */
export const drawPhoto = ({ scene, seed, words, caption }: Photo) =>
  svg(640, 480, SCENES[scene](seed, words) + strip(caption))

export const PAGE_SIZE = { width: 620, height: 877 } as const

/** One page, `PAGE_SIZE` (A4 at 75 dots an inch), as SVG. Lines of `body` longer than the page are broken. */
export function drawPage(title: string, body: readonly string[], mark: string): string {
  const lines = body.flatMap((line) => broken(line, 62))
  const written = lines.map((line, i) => text(line, { x: 90, y: 260 + i * 34, size: 21, fill: '#222' }))
  const heading = broken(title, 44).map((line, i) => text(line, { x: 90, y: 130 + i * 40, size: 30, fill: '#111' }))
  const stamp = `<g fill="none" stroke="#c22" stroke-width="5" transform="rotate(-12 620 980)"><circle cx="620" cy="980" r="88"/></g>`
  const signed = text(mark, { x: 620, y: 986, size: 24, fill: '#c22', anchor: 'middle' })
  const inner = `${rect('0 0 827 1169', '#fffdf8')}${heading.join('')}${written.join('')}${stamp}${signed}`
  return svg(PAGE_SIZE.width, PAGE_SIZE.height, `<g transform="scale(0.75)">${inner}</g>`)
}

const svg = (width: number, height: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FAMILY}" font-weight="${WEIGHT}">${inner}</svg>`

type Lettering = { x: number; y: number; size: number; fill: string; anchor?: 'middle' | 'end' }

const text = (words: string, { x, y, size, fill, anchor }: Lettering) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor ?? 'start'}">${escaped(words)}</text>`

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** `box`: x, y, width, height. */
function rect(box: string, fill: string, round = 0) {
  const [x, y, width, height] = box.split(' ')
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`
}

const strip = (caption: string) =>
  rect('0 436 640 44', '#0009') +
  text(caption, { x: 14, y: 465, size: 18, fill: '#fff' }) +
  text('ảnh minh họa', { x: 626, y: 465, size: 18, fill: '#ffd54a', anchor: 'end' })

/** Lines of at most so many letters, broken between words. */
function broken(line: string, most: number): readonly string[] {
  const lines: string[] = ['']
  for (const word of line.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (longer.length > most) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

const SHIRTS = ['#2f6f8f', '#b5533c', '#5b8c5a', '#8a6fb0', '#c98b2b', '#3d4f7c', '#a83f5f', '#4b4b4b'] as const
const WALLS = ['#e9e2d0', '#dfe8e4', '#e6ddea', '#f0e6d8', '#d9e3ee'] as const
const SKIES = ['#bfe3f7', '#cfe6d8', '#fbe3c0', '#c9d4f2', '#dcecf5'] as const

const SCENES: Readonly<Record<Scene, (seed: string, words: string) => string>> = {
  meeting: (seed, words) => {
    const seats = Array.from({ length: chance(`${seed} seats`, 7, 15) }, (_, i) => ({
      x: 60 + (i % 8) * 74 + (i >= 8 ? 36 : 0),
      y: i >= 8 ? 452 : 372,
    }))
    return [
      rect('0 0 640 300', choice(seed, WALLS)),
      rect('0 300 640 180', '#b99b78'),
      rect('70 40 500 58', '#b3261e', 6),
      text(words, { x: 320, y: 78, size: 24, fill: '#ffe36e', anchor: 'middle' }),
      rect(`${chance(`${seed} window`, 30, 90)} 130 90 110`, '#cfe9ff', 4),
      person(`${seed} speaker`, { x: chance(`${seed} where`, 260, 420), y: 262, size: 22 }),
      rect('230 240 230 46', '#7a5230', 4),
      ...seats.map((seat, i) => person(`${seed} ${i}`, { ...seat, size: 25 })),
    ].join('')
  },
  leaflet: (seed, words) => {
    const x = chance(`${seed} where`, 210, 300)
    return [
      outdoors(seed),
      rect(`${x + 150} 110 210 230`, choice(`${seed} house`, WALLS), 4),
      `<path d="M${x + 130} 120 l125 -70 l125 70z" fill="#a2503a"/>`,
      rect(`${x + 215} 220 70 120`, '#6b4a2f'),
      person(`${seed} giver`, { x, y: 400, size: 42 }),
      person(`${seed} taker`, { x: x + 150, y: 400, size: 42 }),
      `<g transform="rotate(${chance(`${seed} tilt`, -14, 10)} ${x + 75} 330)">${rect(`${x + 44} 296 62 80`, '#fff', 3)}${rect(`${x + 50} 304 50 18`, '#b3261e')}</g>`,
      text(words, { x: 320, y: 34, size: 20, fill: '#234', anchor: 'middle' }),
    ].join('')
  },
  banner: (seed, words) => {
    const y = chance(`${seed} height`, 90, 140)
    return [
      outdoors(seed),
      rect('0 360 640 120', '#8a8f94'),
      rect('0 412 640 6', '#f5f5f5'),
      rect(`40 ${y - 30} 14 ${390 - y}`, '#6d6d6d'),
      rect(`586 ${y - 30} 14 ${390 - y}`, '#6d6d6d'),
      rect(`54 ${y} 532 92`, '#c0271d'),
      ...broken(words, 34).map((line, i) =>
        text(line, { x: 320, y: y + 40 + i * 34, size: 25, fill: '#ffe36e', anchor: 'middle' }),
      ),
      tree(chance(`${seed} tree`, 120, 500), 370),
    ].join('')
  },
  car: (seed, words) => {
    const x = chance(`${seed} where`, 120, 240)
    const paint = choice(`${seed} paint`, SHIRTS)
    return [
      outdoors(seed),
      rect('0 350 640 130', '#84898f'),
      rect(`${x} 250 260 110`, paint, 14),
      rect(`${x + 180} 200 110 160`, paint, 18),
      rect(`${x + 205} 216 70 54`, '#d8efff', 8),
      `<path d="M${x + 60} 250 v-40 l60 -26 v66z" fill="#d0d3d6"/>`,
      ...[0, 1, 2].map(
        (i) =>
          `<path d="M${x + 40 - i * 22} ${180 - i * 8} q-26 40 0 80" fill="none" stroke="#e8b500" stroke-width="6"/>`,
      ),
      ...[60, 220].map(
        (at) =>
          `<circle cx="${x + at}" cy="364" r="32" fill="#222"/><circle cx="${x + at}" cy="364" r="13" fill="#ccc"/>`,
      ),
      text(words, { x: x + 90, y: 312, size: 13, fill: '#fff', anchor: 'middle' }),
    ].join('')
  },
  message: (seed, words) => {
    const lines = broken(words, 34)
    return [
      rect('0 0 640 480', choice(seed, SKIES)),
      rect('120 14 400 420', '#fff', 26),
      rect('120 14 400 56', '#1769aa', 26),
      text('Tin nhắn gửi chủ kế hoạch', { x: 144, y: 50, size: 20, fill: '#fff' }),
      rect(`140 96 360 ${lines.length * 30 + 28}`, '#e8f1fa', 18),
      ...lines.map((line, i) => text(line, { x: 158, y: 130 + i * 30, size: 18, fill: '#222' })),
      rect(`330 ${lines.length * 30 + 150} 170 46`, '#d7f5d8', 18),
      text('Đã nhận. Cảm ơn!', { x: 346, y: lines.length * 30 + 180, size: 17, fill: '#222' }),
    ].join('')
  },
  page: (seed, words) => {
    const ink = choice(seed, SHIRTS)
    const rows = Array.from({ length: 7 }, (_, i) =>
      rect(`360 ${210 + i * 28} ${chance(`${seed} ${i}`, 130, 220)} 12`, '#c9ced3', 4),
    )
    return [
      rect('0 0 640 480', '#f3f4f6'),
      rect('0 0 640 60', ink),
      text('Trang thông tin thành phố (minh họa)', { x: 24, y: 39, size: 20, fill: '#fff' }),
      ...broken(words, 44).map((line, i) => text(line, { x: 40, y: 108 + i * 34, size: 25, fill: '#111' })),
      rect('40 200 290 190', choice(`${seed} picture`, SKIES), 8),
      person(`${seed} a`, { x: 130, y: 392, size: 38 }),
      person(`${seed} b`, { x: 240, y: 392, size: 38 }),
      ...rows,
    ].join('')
  },
}

const outdoors = (seed: string) =>
  rect('0 0 640 480', choice(`${seed} sky`, SKIES)) +
  `<circle cx="${chance(`${seed} sun`, 60, 580)}" cy="60" r="34" fill="#ffe9a8"/>` +
  rect('0 330 640 150', choice(`${seed} ground`, ['#a9c98a', '#c9b98a', '#b7cfa0'])) +
  tree(chance(`${seed} left`, 20, 110), 345) +
  tree(chance(`${seed} right`, 540, 620), 345)

const tree = (x: number, y: number) =>
  `${rect(`${x - 7} ${y - 80} 14 80`, '#7a5a3a')}<circle cx="${x}" cy="${y - 100}" r="46" fill="#4f8a4c"/>`

/** Someone seen from the front, standing on `y`; `size` is the width of the head. */
function person(seed: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const shirt = choice(`${seed} shirt`, SHIRTS)
  const hair = choice(`${seed} hair`, ['#222', '#3a2a1c', '#555'])
  const body = rect(`${x - size} ${y - size * 2.2} ${size * 2} ${size * 2.4}`, shirt, size * 0.7)
  return `${body}<circle cx="${x}" cy="${y - size * 2.8}" r="${size * 0.75}" fill="#d9a679"/><path d="M${x - size * 0.78} ${y - size * 2.85} a${size * 0.78} ${size * 0.8} 0 0 1 ${size * 1.56} 0z" fill="${hair}"/>`
}
