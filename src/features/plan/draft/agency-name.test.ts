import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyName } from './agency-name.ts'

test('a body printed in capitals is written as in a sentence, with the names of its places', () => {
  assert.equal(agencyName('ỦY BAN NHÂN DÂN THÀNH PHỐ SUỐI TRE', []), 'Ủy ban nhân dân thành phố Suối Tre')
  assert.equal(
    agencyName('ỦY BAN NHÂN DÂN THÀNH PHỐ SUỐI TRE', ['Thành phố Suối Tre']),
    'Ủy ban nhân dân thành phố Suối Tre',
  )
  assert.equal(agencyName('ỦY BAN NHÂN DÂN XÃ HÀNG SAO', ['Hàng Sao']), 'Ủy ban nhân dân xã Hàng Sao')
  assert.equal(agencyName('BAN CHỈ ĐẠO GIẢM NGHÈO HÒA LẠC', ['Hòa Lạc']), 'Ban chỉ đạo giảm nghèo Hòa Lạc')
})

test('a unit that is known gets its own name, whatever letters and dashes the head prints', () => {
  const known = ['Sở Lao động – Thương binh và Xã hội']
  assert.equal(agencyName('SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', known), known[0])
  assert.equal(agencyName('SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', []), 'Sở lao động - thương binh và xã hội')
})

test('a name that is not in capitals stays as it is written', () => {
  assert.equal(agencyName('UBND thành phố', ['X']), 'UBND thành phố')
})
