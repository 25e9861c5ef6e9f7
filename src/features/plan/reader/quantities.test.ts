import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const counted = (body: string) =>
  readPlan(`KẾ HOẠCH\n\nDạy nghề\n\nI. MỤC TIÊU\n\n${body}`).quantities.map(({ value, unit }) => `${value} ${unit}`)

test('things are counted with their unit, in thousands and millions too', () => {
  assert.deepEqual(counted('Hơn 200.000 nhà, 34 xã, phường, trên 3,5 triệu con gia súc, 01 triệu căn hộ, 12 lớp.'), [
    '200000 nhà',
    '34 xã, phường',
    '3500000 con',
    '1000000 căn hộ',
    '12 lớp',
  ])
})

test('each share is a target of its own, a count that comes again is one', () => {
  assert.deepEqual(counted('100% hộ nghèo; 100% trẻ em; dạy nghề cho 45 hộ.\n\nHoàn thành việc cho 45 hộ.'), [
    '100 %',
    '100 %',
    '45 hộ',
  ])
})

test('ages, terms of plans, articles and ordinals are not counted', () => {
  assert.deepEqual(counted('Trẻ từ 06 tháng đến 36 tháng tuổi, kế hoạch 05 năm, Điều 59 Luật, lớp 1, lần thứ 14.'), [])
})
