import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import { confirmationPaper } from './broadcast.paper.ts'

type Run = Parameters<typeof confirmationPaper>[1][number]
type Facts = Parameters<typeof confirmationPaper>[0]

const facts = {
  plan: { number: '87/KH-UBND', agency: 'Ủy ban nhân dân thành phố Suối Tre', place: 'Suối Tre' },
  today: day('2024-09-15'),
  period: { from: null, to: null },
  watermark: null,
  ward: 'Phường Hoa Ban',
} as Facts
const heard = (quantity: number, ...places: readonly string[]) =>
  ({
    on: day('2024-09-10'),
    from: '07:00',
    to: '07:20',
    places: places.map((name) => ({ name })),
    loudspeakerName: null,
    idea: null,
    quantity,
  }) as unknown as Run
const words = (paper: ReturnType<typeof confirmationPaper>) => JSON.stringify(paper.body)

test('a ward dates its paper by its own name', () => {
  const { head } = confirmationPaper(facts, [])
  assert.equal(head?.agency, 'Ủy ban nhân dân phường Hoa Ban')
  assert.equal(head?.place, 'Hoa Ban')
})

test('a ward confirms as its own what was heard there alone; what went through several places is said apart', () => {
  assert.match(words(confirmationPaper(facts, [heard(1, 'Phường Hoa Ban')])), /Tổng cộng: 1 lượt phát\./)
  const passing = [heard(1, 'Phường Hoa Ban'), heard(3, 'Phường Hoa Ban', 'Phường Xuân Mẫu')]
  assert.match(words(confirmationPaper(facts, passing)), /Tổng cộng: 1 lượt phát; thêm 3 lượt ghi chung cho nhiều nơi/)
  assert.match(words(confirmationPaper(facts, passing.slice(1))), /Tổng cộng: 3 lượt ghi chung cho nhiều nơi/)
})
