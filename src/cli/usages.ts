/** How each command of the command line is called, by its words. Here and not beside the commands, which are loaded when they are called. */
export const USAGES = {
  'plan read': 'chungtay plan read FILE.txt [--json]',
  'plan check': 'chungtay plan check FILE.txt [--on DAY] [--json]',
  'plan list': 'chungtay plan list [--json] [--data DIR]',
  'plan import': 'chungtay plan import FILE --as PHONE [--json] [--data DIR]',
  'household classify':
    'chungtay household classify FILE.csv --standard vn-2022|vn-2027|dn-2022 [--with VALUE=NUMBER]… [--json | --explain]',
  'officer link': 'chungtay officer link PHONE [--json] [--data DIR]',
  backup: 'chungtay backup FILE|FOLDER [--json] [--data DIR]',
  restore: 'chungtay restore FILE [--key KEYFILE] [--json] [--data DIR]',
  verify: 'chungtay verify [--known BLOCK:HASH] [--json] [--data DIR]',
  'officer reset-second-factor': 'chungtay officer reset-second-factor PHONE [--json] [--data DIR]',
  rights: 'chungtay rights',
  'area import': 'chungtay area import --province CODE|all [--json] [--data DIR]',
  'rotate-key': 'chungtay rotate-key [--json] [--data DIR]',
  help: 'chungtay help',
} as const
