import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import { differingFields, emptyLines, fieldText, tidyText } from './report-editing.ts'
import { ReportText } from './report.ts'
import { firstText } from './report.texts.ts'

const text = firstText(
  {
    agency: 'Ủy ban nhân dân thành phố Mẫu',
    place: 'Mẫu',
    number: '01/KH-UBND',
    issuedOn: day('2024-01-02'),
    title: 'Kế hoạch mẫu',
  },
  'Phòng Mẫu',
)

test('what was typed with spaces and empty lines is sent as a text that the door takes', () => {
  const typed = { ...text, superior: ' ', signer: ' Nguyễn Văn Mẫu ', recipients: ['Như trên ', '', ' Lưu: VT'] }
  const tidy = tidyText(typed)
  assert.equal(tidy.superior, null)
  assert.equal(tidy.signer, 'Nguyễn Văn Mẫu')
  assert.deepEqual(tidy.recipients, ['Như trên', 'Lưu: VT'])
  assert.ok(ReportText.safeParse(tidy).success)
})

test('a report without its agency or post is not saved before they are filled', () => {
  assert.deepEqual(emptyLines({ ...text, agency: ' ', post: '' }), ['agency', 'post'])
  assert.deepEqual(emptyLines(text), [])
})

test('two versions differ in the fields that two people wrote, not in spaces around them', () => {
  const mine = { ...text, causes: 'Xe loa hỏng.', post: `${text.post} ` }
  assert.deepEqual(differingFields(mine, { ...text, recipients: ['Lưu: VT'] }), ['causes', 'recipients'])
  assert.equal(fieldText(text, 'recipients'), 'Ủy ban nhân dân thành phố Mẫu\nLưu: VT')
})
