import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallHouse } from '../../check/small-house.ts'
import { jobsOf } from './jobs.ts'

const house = smallHouse({
  'src/kernel/day.test.ts': "import './day.ts'\n",
  'src/kernel/day.ts': '',
  'check/shape.test.ts': '',
  'src/features/plan/plan.test.ts': "import { inTown } from '../../../test/town.ts'\n",
  'test/town.ts': "import { openTestDatabases } from '../src/server/database/clone.ts'\n",
  'src/server/database/clone.ts': '',
  'src/server/paper/docx.test.ts': "import { convert } from '../../../test/office.ts'\n",
  'test/office.ts': '',
  'test/e2e/chain.test.ts': "import { inTown } from '../town.ts'\n",
  'test/faults/kill.test.ts': '',
  'test/checks.test.ts': '',
})
const jobs = (...words: readonly string[]) =>
  jobsOf(house, words).map(({ group, files }) => `${group}: ${files.join(' ')}`)

test('pure tests share a process, the others have one each', () => {
  assert.deepEqual(jobs(), [
    'unit: src/kernel/day.test.ts check/shape.test.ts',
    'checks: test/checks.test.ts',
    'papers: src/server/paper/docx.test.ts',
    'browser: test/e2e/chain.test.ts',
    'faults: test/faults/kill.test.ts',
    'database: src/features/plan/plan.test.ts',
  ])
})

test('a word narrows the run to the files whose path contains it', () => {
  assert.deepEqual(jobs('plan/'), ['database: src/features/plan/plan.test.ts'])
  assert.deepEqual(jobs('e2e', 'kernel'), ['unit: src/kernel/day.test.ts', 'browser: test/e2e/chain.test.ts'])
  assert.deepEqual(jobs('no such thing'), [])
})
