import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReport } from '../../../test/papers.ts'
import { type Paper, paragraph } from '../../kernel/paper.ts'
import { writeHtml } from './html.ts'

const page = (paper: Paper) => [...writeHtml(paper)].join('')

test('a figure opens where it was counted', () => {
  assert.match(page(aReport()), /<b><a href="\/records\?task=all&amp;period=2024-q3">12\/13<\/a><\/b>/)
})

test('a figure opens nothing that a browser would run', () => {
  const hostile = ['javascript:alert(1)', ' /x', 'data:text/html,x', '//evil.example'].map((opens) =>
    paragraph({ text: '5', emphasis: 'none', opens }),
  )
  assert.doesNotMatch(page({ ...aReport(), body: hostile, annexes: [] }), /<a /)
})

test('a page has no script, no style but its own and none in its attributes', () => {
  const shown = page(aReport(3))
  assert.doesNotMatch(shown, /<script| style="| on\w+="/)
  assert.equal(shown.match(/<style>/g)?.length, 1)
})

test('a table of any length is given row by row', () => {
  const pieces = [...writeHtml(aReport(500))]
  assert.ok(pieces.length > 500)
  assert.ok(Math.max(...pieces.slice(1).map((piece) => piece.length)) < 5000)
})
