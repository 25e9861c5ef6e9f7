import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Finding } from './finding.ts'
import type { House } from './house.ts'

/** A program from node_modules that judges the repository and ends non-zero when it finds something. */
export type Tool = {
  readonly name: string
  readonly args: readonly string[]
  /** The findings in what it printed. */
  readonly read: (printed: string) => readonly Finding[]
}

/** Runs a tool under this very Node. When it did not end well and no finding can be read, all that it printed is one. */
export async function findByTool(house: House, tool: Tool): Promise<readonly Finding[]> {
  const { status, printed } = await runTool(house.root, tool)
  if (status === 0) return []
  const findings = tool.read(printed)
  const says = `${tool.name} ended with status ${status}: ${printed.trim() || 'it printed nothing'}`
  return findings.length > 0 ? findings : [{ path: '.', line: null, rule: tool.name, says }]
}

type Ended = { readonly status: number; readonly printed: string }

function runTool(folder: string, { name, args }: Tool): Promise<Ended> {
  const program = join(folder, 'node_modules', '.bin', name)
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  child.stdout.on('data', (chunk) => printed.push(String(chunk)))
  child.stderr.on('data', (chunk) => printed.push(String(chunk)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ status: code ?? 1, printed: printed.join('') }))
  })
}
