import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { derivedId } from '../../../kernel/derived-id.ts'
import { markText, type MarkedLine, trimPlace } from './marked-text.ts'

const TEXT = 'I. NỘI DUNG\r\n\r\n- In tờ rơi; treo băng rôn.\n- Họp khu phố.\n'
const id = (name: string) => derivedId<'task'>('town', name)
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const show = (lines: readonly MarkedLine[]) =>
  lines.map(({ pieces }) =>
    pieces.map(({ text, tasks }) => (tasks.length > 0 ? `[${text}]${tasks.length}` : text)).join(''),
  )

test('the lines of a text are shown with the places of its tasks marked', () => {
  const leaflets = { id: id('leaflets'), places: [at('In tờ rơi')] }
  const meetings = { id: id('meetings'), places: [at('Họp khu phố')] }
  const lines = markText(TEXT, [meetings, leaflets])
  assert.deepEqual(show(lines), ['I. NỘI DUNG', '- [In tờ rơi]1; treo băng rôn.', '- [Họp khu phố]1.'])
  assert.deepEqual(
    lines.map(({ tasks }) => tasks),
    [[], [leaflets.id], [meetings.id]],
  )
})

test('a place may be shared by two tasks, lie within another or run over several lines', () => {
  const whole = { id: id('whole'), places: [{ start: at('In tờ rơi').start, end: TEXT.length }] }
  const shared = { id: id('shared'), places: [at('treo băng rôn'), at('Họp khu phố.')] }
  assert.deepEqual(show(markText(TEXT, [whole, shared])), [
    'I. NỘI DUNG',
    '- [In tờ rơi; ]1[treo băng rôn]2[.]1',
    '[- ]1[Họp khu phố.]2',
  ])
})

test('marks cut the text and change none of it, wherever they lie', () => {
  const place = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
  const placed = fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 5 })
  const text = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '\n', '\r\n'), maxLength: 60 })
  fc.assert(
    fc.property(text, placed, (given, marks) => {
      const lines = markText(
        given,
        marks.map((places, i) => ({ id: id(String(i)), places })),
      )
      assert.deepEqual(
        lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')),
        given.split(/[\r\n]/).filter((line) => line.trim() !== ''),
      )
      for (const { pieces } of lines)
        for (const piece of pieces) {
          assert.equal(given.slice(piece.start, piece.start + piece.text.length), piece.text)
          const holding = marks.filter((places) =>
            places.some(({ start, end }) => start <= piece.start && piece.start < end),
          )
          assert.equal(piece.tasks.length, holding.length)
        }
    }),
  )
})

test('a stretch chosen with the mouse loses the blanks at its ends; blanks alone are no place', () => {
  assert.deepEqual(trimPlace('  họp \n', { start: 0, end: 7 }), { start: 2, end: 5 })
  assert.equal(trimPlace('  họp \n', { start: 5, end: 7 }), null)
})
