import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What an earlier start compiled is not compiled again: a second start takes half the time. Without a place to write, it does without.
enableCompileCache(fileURLToPath(new URL('../../.cache/compiled/', import.meta.url)))
await import('./serve.ts')
