import { BlockList, isIP } from 'node:net'

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** IPv4 in an IPv6 socket as plain IPv4. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * Finds the address that a request came from, for limits per origin. Behind a proxy every request comes from the proxy; what it
 * says in `X-Forwarded-For` is believed for the proxies of TRUSTED_PROXIES only, read from the right: anyone can write the left part.
 * @param trusted addresses and ranges (10.0.0.0/8)
 */
export function callerFinder(trusted: readonly string[]): (socket: string, forwardedFor: string | undefined) => string {
  const proxies = new BlockList()
  for (const one of trusted) {
    const [address = '', bits] = one.split('/')
    if (bits === undefined) proxies.addAddress(address, familyOf(address))
    else proxies.addSubnet(address, Number(bits), familyOf(address))
  }
  const isProxy = (address: string) => isIP(address) !== 0 && proxies.check(address, familyOf(address))
  return (socket, forwardedFor = '') => {
    const hops = [...forwardedFor.split(',').map(plain).filter(Boolean), plain(socket)]
    // The last one that is no proxy of ours; when all are, the first.
    return hops.findLast((hop, index) => index === 0 || !isProxy(hop)) ?? socket
  }
}
