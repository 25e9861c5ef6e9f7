import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { formsOf, messageSheet } from './message.paper.ts'
import type { MessageRow } from './message.ts'

const { id } = exampleTown
const message: MessageRow = {
  id: id<'message-version'>('loans'),
  message: id<'message'>('loans'),
  number: 1,
  plan: id<'plan'>('plan'),
  kind: 'policy',
  idea: 'Hộ nghèo được vay vốn',
  services: ['credit'],
  audiences: ['poor'],
  source: 'Nghị định 78/2002/NĐ-CP',
  goodUntil: day('2024-12-31'),
  script: 'một hai ba bốn năm',
  leaflet: null,
  banner: 'Vay vốn làm ăn',
  state: 'approved',
  unit: id<'unit'>('ward-office'),
  unitName: 'UBND phường Bình Minh',
  officerName: null,
  keptAt: '2024-09-15T01:00:00.000Z' as never,
}
const surroundings = { issuer: 'UBND thành phố', link: 'https://example.vn/p', watermark: null, readingSpeed: 150 }

test('a message is printed only in the forms that it has words for', () => {
  assert.deepEqual(formsOf(message), ['script', 'banner'])
  assert.deepEqual(formsOf({ ...message, leaflet: 'Ai được vay?' }), ['leaflet', 'poster', 'script', 'banner'])
  assert.equal(messageSheet(message, 'leaflet', surroundings), null)
})

test('a sheet says the idea, the source, how long it holds, whom to ask and where to read on', () => {
  const poster = messageSheet({ ...message, leaflet: 'Ai được vay?' }, 'poster', surroundings)
  assert.deepEqual(poster, {
    kind: 'poster',
    title: 'Hộ nghèo được vay vốn',
    paragraphs: ['Ai được vay?'],
    source: 'Nghị định 78/2002/NĐ-CP',
    goodUntil: 'Đúng đến ngày 31/12/2024',
    contact: 'UBND phường Bình Minh',
    link: 'https://example.vn/p',
    issuer: 'UBND thành phố',
    watermark: null,
  })
})

test('a script says how long reading takes where that is known; a banner says its own words', () => {
  const script = messageSheet(message, 'script', surroundings)
  assert.ok(script?.kind === 'script')
  assert.equal(script.readingTime, '5 tiếng · đọc 2 giây')
  const unknown = messageSheet(message, 'script', { ...surroundings, readingSpeed: null })
  assert.ok(unknown?.kind === 'script' && unknown.readingTime === null)
  assert.equal(messageSheet(message, 'banner', surroundings)?.title, 'Vay vốn làm ăn')
})
