import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { ReadFailure } from '../api.ts'
import { LanguageProvider } from '../language.tsx'
import { theme } from '../theme.ts'
import { ScreenFault } from './ScreenFault.office.tsx'
import { Shell } from './Shell.office.tsx'
import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './office.css'

// A network that failed is tried again; an answer that says no is not.
const queries = new QueryClient({
  queryCache: new QueryCache({
    // Behind a locked screen nothing is answered: the cover is drawn when one asks who is here.
    onError: (error) => {
      if (error instanceof ReadFailure && error.status === 423)
        void queries.invalidateQueries({ queryKey: ['me'], exact: true })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && !(error instanceof ReadFailure && error.status >= 400),
    },
  },
})

const place = document.getElementById('office')
if (!place) throw new Error('the page has no place for the office')

createRoot(place).render(
  <MantineProvider theme={theme} forceColorScheme="light">
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Notifications position="bottom-right" />
        <ScreenFault at="shell">
          <Shell />
        </ScreenFault>
      </LanguageProvider>
    </QueryClientProvider>
  </MantineProvider>,
)
