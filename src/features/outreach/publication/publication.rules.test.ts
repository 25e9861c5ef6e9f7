import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Id } from '../../../kernel/kernel.ts'
import { checkPublication, isWebAddress, MOST_FEE } from './publication.rules.ts'

const title = { personalId: 'p' as Id<'personal-text'>, text: 'Vay vốn làm ăn' }
const told = { outlet: 'Đài truyền thanh', title, link: null, fee: null }
const codes = (part: Partial<typeof told> | { readonly link: string } | { readonly fee: number }) =>
  checkPublication({ ...told, ...part }).map(({ code }) => code)

test('a publication has an outlet and a title; link and fee may be unknown', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ outlet: ' ' }), ['publication-outlet-missing'])
  assert.deepEqual(codes({ title: { ...title, text: ' ' } }), ['publication-title-missing'])
})

test('a fee of nothing is known, one below nothing or beyond all measure is a slip', () => {
  assert.deepEqual(codes({ fee: 0 }), [])
  assert.deepEqual(codes({ fee: MOST_FEE }), [])
  for (const fee of [-1, MOST_FEE + 1]) assert.deepEqual(codes({ fee }), ['publication-fee-out-of-range'])
})

test('a link is an address of the web and nothing that runs', () => {
  for (const link of ['https://tinh.example/bai', 'HTTP://a.vn/ệ?x=1#y']) assert.ok(isWebAddress(link), link)
  for (const link of [
    'javascript:alert(1)',
    'data:text/html,x',
    'tinh.example',
    'https://',
    'https://a b.vn/x',
    'https://bao.vn:tin/1.html',
    'https://www.trang.vn%2Fbai',
  ])
    assert.deepEqual(codes({ link }), ['publication-link-unreadable'], link)
})

test('no words with a space and none without a scheme are an address', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      assert.ok(!isWebAddress(`${before} ${after}`))
      assert.ok(/^https?:/i.test(before) || !isWebAddress(before))
    }),
  )
})
