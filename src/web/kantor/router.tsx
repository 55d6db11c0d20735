import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Gate } from './gate.tsx'
import { MasukPage } from './pages/masuk/masuk-page.tsx'
import { BrokenPage, LostPage } from './shell/fallback-pages.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: LostPage })
const door = createRoute({ getParentRoute: () => root, path: '/masuk', component: MasukPage })
const office = createRoute({ getParentRoute: () => root, path: '/kantor', component: Gate })

// Each page is a file of its own that is fetched when it is opened.
const pages: Readonly<Record<string, AnyRoute['options']['component']>> = {
  '/': lazyRouteComponent(() => import('./pages/beranda/beranda-page.tsx'), 'BerandaPage'),
  cakupan: lazyRouteComponent(() => import('./pages/cakupan/cakupan-page.tsx'), 'CakupanPage'),
  rencana: lazyRouteComponent(() => import('./pages/rencana/rencana-page.tsx'), 'RencanaPage'),
  instruksi: lazyRouteComponent(
    () => import('./pages/instruksi/instruksi-page.tsx'),
    'InstruksiPage',
  ),
  usulan: lazyRouteComponent(() => import('./pages/usulan/usulan-page.tsx'), 'UsulanPage'),
  'usulan/$villageCode': lazyRouteComponent(() => import('./pages/desa/desa-page.tsx'), 'DesaPage'),
  periksa: lazyRouteComponent(() => import('./pages/periksa/periksa-page.tsx'), 'PeriksaPage'),
  'periksa/putusan': lazyRouteComponent(
    () => import('./pages/periksa/putusan-page.tsx'),
    'PutusanPage',
  ),
  'periksa/daftar': lazyRouteComponent(
    () => import('./pages/periksa/daftar-page.tsx'),
    'DaftarPage',
  ),
  'periksa/mutu': lazyRouteComponent(() => import('./pages/periksa/mutu-page.tsx'), 'MutuPage'),
  dana: lazyRouteComponent(() => import('./pages/dana/dana-page.tsx'), 'DanaPage'),
  'dana/studio': lazyRouteComponent(
    () => import('./pages/dana/studio/studio-page.tsx'),
    'StudioPage',
  ),
  sk: lazyRouteComponent(() => import('./pages/sk/sk-list-page.tsx'), 'SkListPage'),
  'sk/$decreeId': lazyRouteComponent(() => import('./pages/sk/sk-page.tsx'), 'SkPage'),
  kepesertaan: lazyRouteComponent(
    () => import('./pages/kepesertaan/kepesertaan-page.tsx'),
    'KepesertaanPage',
  ),
  'kepesertaan/$workerId': lazyRouteComponent(
    () => import('./pages/pekerja/pekerja-page.tsx'),
    'PekerjaPage',
  ),
  iuran: lazyRouteComponent(() => import('./pages/iuran/iuran-page.tsx'), 'IuranPage'),
  klaim: lazyRouteComponent(() => import('./pages/klaim/klaim-page.tsx'), 'KlaimPage'),
  paritrana: lazyRouteComponent(
    () => import('./pages/paritrana/paritrana-page.tsx'),
    'ParitranaPage',
  ),
  aturan: lazyRouteComponent(() => import('./pages/aturan/aturan-page.tsx'), 'AturanPage'),
  jejak: lazyRouteComponent(() => import('./pages/jejak/jejak-page.tsx'), 'JejakPage'),
  pengguna: lazyRouteComponent(() => import('./pages/pengguna/pengguna-page.tsx'), 'PenggunaPage'),
}

const rooms = Object.entries(pages).map(([path, component]) =>
  createRoute({ getParentRoute: () => office, path, ...(component && { component }) }),
)

export const router = createRouter({
  routeTree: root.addChildren([door, office.addChildren(rooms)]),
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
})
