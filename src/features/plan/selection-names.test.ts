import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LocalDate } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { figureSays } from './selection.texts.ts'
import { inTown } from '../../../test/town.ts'

const { id } = exampleTown

test(
  'a figure of no records is named by its plan, its task, its unit and its area all the same',
  inTown(async ({ figure, world }) => {
    const [task, unit, area] = [id<'task'>('printing'), id<'unit'>('union'), id<'area'>('ward')]
    const { records, names } = await figure({ task, unit, area })
    assert.equal(records, 0)
    assert.equal(names?.plan?.number, '45/KH-UBND')
    assert.equal(names?.task, (await world.tasks.findTask(task))?.task.title)
    assert.equal(names?.unit, (await world.units.findUnit(unit))?.name)
    assert.equal(names?.area, (await world.areas.findArea(area))?.name)
  }),
)

test(
  'a quarter is named with its ward, on records and in a figure',
  inTown(async ({ figure, lan, read }) => {
    const { rows, names } = await figure({ area: id<'area'>('quarter') })
    assert.equal(names?.area, 'Khu phố 1, Phường Bình Minh')
    assert.deepEqual(
      rows[0]?.places.map(({ name }) => name),
      ['Khu phố 1, Phường Bình Minh'],
    )
    const page = await read(lan, 'plan.work', { work: rows[0]?.id ?? id<'work'>('none') })
    assert.equal(page?.work.places[0]?.name, 'Khu phố 1, Phường Bình Minh')
  }),
)

test(
  'what a figure is not bound by has no name',
  inTown(async ({ figure }) => {
    const { names } = await figure()
    assert.deepEqual([names?.task, names?.unit, names?.area], [null, null, null])
  }),
)

test('what a figure is of reads as a sentence, in either language', () => {
  const names = { plan: null, task: 'In tờ rơi', unit: 'UBND phường Mẫu', area: 'Khu phố 1, phường Mẫu' } as const
  const days = { from: '2024-06-01' as LocalDate, to: '2024-12-31' as LocalDate }
  assert.equal(
    figureSays(names, days, 'vi'),
    'Việc “In tờ rơi” do UBND phường Mẫu thực hiện tại khu phố 1, phường Mẫu, từ 01/06/2024 đến 31/12/2024.',
  )
  assert.equal(
    figureSays({ ...names, task: null, area: null }, { ...days, to: days.from }, 'en'),
    'All tasks of the plan as done by UBND phường Mẫu, on 01/06/2024.',
  )
})
