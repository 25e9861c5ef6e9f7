import { checks, type Check } from './checks.ts'
import { showFinding, type Finding } from './finding.ts'
import { readHouse, type House } from './house.ts'
import { describeLengths } from './shape.ts'

const AT_ONCE = 2

const house = readHouse()
const waiting = [...checks]
const results = await Promise.all(Array.from({ length: AT_ONCE }, () => work(house, waiting)))
console.log(`   ${describeLengths(house)}`)
const failed = results.flat().filter((passed) => !passed).length
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Takes checks from the list until it is empty; true for each that found nothing. */
async function work(seen: House, queue: Check[]): Promise<readonly boolean[]> {
  const passed: boolean[] = []
  for (let check = queue.shift(); check; check = queue.shift()) passed.push(report(check, await check.find(seen)))
  return passed
}

function report({ name }: Check, findings: readonly Finding[]): boolean {
  console.log(findings.length === 0 ? `ok ${name}` : `no ${name}`)
  for (const finding of findings) console.log(`   ${showFinding(finding).replaceAll('\n', '\n   ')}`)
  return findings.length === 0
}
