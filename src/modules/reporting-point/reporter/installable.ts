import type { PointView } from './sending.ts'

/**
 * The web app manifest (W3C) of a reporting point. Its name says nothing of reporting: others see a phone too. The root key in
 * the address holds from the day on which the page was kept.
 */
export const installable = ({ code, rootPub }: Pick<PointView, 'code' | 'rootPub'>) => ({
  name: 'Weerwerk',
  short_name: 'Weerwerk',
  lang: 'nl',
  id: `/meld/${code}`,
  start_url: `/meld/${code}#s=${rootPub.slice(0, 24)}`,
  scope: '/meld/',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0b3c5d',
  icons: ['192', '512'].map((size) => ({
    src: `/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  })),
})
