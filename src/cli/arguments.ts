import { parseArgs } from 'node:util'

/**
 * What follows the words of a command. `as`: the phone number of who asks; `data`: the folder of the installation; `key`: the file
 * with the key of a backup; `province`: a code, or `all`.
 */
export type Arguments = {
  readonly given: readonly string[]
  readonly json: boolean
  readonly as: string | null
  readonly data: string | null
  readonly key: string | null
  readonly province: string | null
}

/** Null when there is an option that nobody knows, or one without its value. */
export function readArguments(argv: readonly string[]): Arguments | null {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
    return {
      given: positionals,
      json: values.json,
      as: values.as ?? null,
      data: values.data ?? null,
      key: values.key ?? null,
      province: values.province ?? null,
    }
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  as: { type: 'string' },
  data: { type: 'string' },
  key: { type: 'string' },
  province: { type: 'string' },
} as const
