// Before start, test, check, bench and chungtay: what the program needs is installed and its screens are built.
// Plain JavaScript for Node 20, because it runs before the project's own Node is there. Writes to stderr only, so that
// what the program prints stays clean.
//   node ensure.mjs [--browser] [--test]
import { ensureBundle } from './ensure/bundle.mjs'
import { Stop, say } from './ensure/ground.mjs'
import { ensurePackages } from './ensure/packages.mjs'
import { ensureTestTools } from './ensure/test-tools.mjs'

const wishes = new Set(process.argv.slice(2))
try {
  ensurePackages()
  if (wishes.has('--browser')) ensureBundle()
  if (wishes.has('--test')) ensureTestTools()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.message)
  process.exitCode = 1
}
