import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlan } from './read-plan.ts'

const head = (text: string) => {
  const { header, docType, title } = readPlan(text)
  return {
    parent: header.parentAgency?.text ?? null,
    agency: header.agency?.text ?? null,
    number: header.number?.text ?? null,
    place: header.place?.text ?? null,
    date: header.date?.date ?? null,
    type: docType?.type ?? null,
    title: title?.text ?? null,
  }
}

const nothing = { parent: null, agency: null, number: null, place: null, date: null, type: null, title: null }

test('a superior agency stands before the one that issues', () => {
  const found = head(
    'UBND THỊ XÃ LẠC HỒNG\nPHÒNG NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\n\nTập huấn năm 2025',
  )
  assert.equal(found.parent, 'UBND THỊ XÃ LẠC HỒNG')
  assert.equal(found.agency, 'PHÒNG NỘI VỤ')
})

test('"ỦY BAN NHÂN DÂN" and the place below it are one agency, also in a table cell', () => {
  const cell =
    '| ỦY BAN NHÂN DÂN XÃ TÂN PHONG ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n\nKẾ HOẠCH\n\nDạy nghề'
  assert.equal(head(cell).agency, 'ỦY BAN NHÂN DÂN XÃ TÂN PHONG')
  assert.equal(
    head('ỦY BAN NHÂN DÂN\n\nXÃ TÂN PHONG\n\nCỘNG HÒA XÃ HỘI\n\nKẾ HOẠCH\n\nDạy nghề').agency,
    'ỦY BAN NHÂN DÂN XÃ TÂN PHONG',
  )
})

test('numbers keep leading zeros and odd signs and lose their blanks', () => {
  assert.equal(head('Số: 0045 /QĐ - UBND\n\nQUYẾT ĐỊNH\n\nGiao vốn').number, '0045/QĐ-UBND')
  assert.equal(head('Số:\n12/KH-BCĐGN135\n\nKẾ HOẠCH\n\nKiểm tra').number, '12/KH-BCĐGN135')
})

test('a number left blank is none, a date left blank too', () => {
  const found = head('Số:      /KH-UBND\n\nLạc Hồng, ngày     tháng 3 năm 2024\n\nKẾ HOẠCH\n\nDạy nghề')
  assert.equal(found.number, null)
  assert.equal(found.date, null)
  assert.equal(found.place, 'Lạc Hồng')
})

test('the title is what stands under the type, without its stop and without the authority below', () => {
  const found = head(
    'QUYẾT ĐỊNH\n\nVỀ VIỆC GIAO VỐN\nNĂM 2025\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\n\nCăn cứ Luật Đất đai ngày 18/01/2024;\n\nĐiều 1. Giao vốn.',
  )
  assert.equal(found.title, 'VỀ VIỆC GIAO VỐN NĂM 2025')
  assert.equal(head('KẾ HOẠCH\n\nDạy nghề cho lao động.\n\nI. MỤC ĐÍCH').title, 'Dạy nghề cho lao động')
})

test('an official letter has no type line: its subject is the title', () => {
  const found = head(
    'UBND XÃ TÂN PHONG\n\nSố: 31/UBND-VX\n\nV/v lập danh sách hộ nghèo\n\nKính gửi: Các thôn.\n\nThực hiện chỉ đạo, các thôn lập danh sách.',
  )
  assert.equal(found.type, 'CONG_VAN')
  assert.equal(found.title, 'lập danh sách hộ nghèo')
})

test('a text without a header has none', () => {
  assert.deepEqual(head('Các thôn lập danh sách hộ nghèo trước ngày 5/5/2025.'), nothing)
})
