import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checks } from '../check/checks.ts'
import { showFinding } from '../check/finding.ts'
import { readHouse } from '../check/house.ts'

const house = readHouse()

for (const { name, find } of checks)
  test(`check: ${name}`, async () => {
    const findings = await find(house)
    assert.equal(findings.length, 0, `\n${findings.map(showFinding).join('\n')}`)
  })
