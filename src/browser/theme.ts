import { createTheme, type MantineColorsTuple } from '@mantine/core'

// Every pair of text and ground is at least 4.5:1 at the shade that is used: 8.
const teal: MantineColorsTuple = [
  '#e9f5f3',
  '#d3e8e5',
  '#a7d2cc',
  '#78bab2',
  '#52a69c',
  '#38998e',
  '#258e83',
  '#147970',
  '#0b5d57',
  '#074844',
]
const red: MantineColorsTuple = [
  '#fdecea',
  '#fbdad6',
  '#f3b2ab',
  '#ea877c',
  '#e26355',
  '#dd4c3d',
  '#d23a2b',
  '#c52e20',
  '#b42318',
  '#8f1a11',
]

/** Colours, type and sizes of the office. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 8,
  colors: { teal, red },
  black: '#1B2530',
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
  },
})
