import { BlockList, isIPv4, isIPv6 } from 'node:net';

const block = (type: 'ipv4' | 'ipv6', ...ranges: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, type);
  return list;
};

/** IPv4 that the public Internet does not route (IANA IPv4 Special-Purpose Address Registry; multicast, RFC 5771). */
const specialV4 = block(
  'ipv4',
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
);

/** IPv6 that is given out for the public Internet at all (IANA IPv6 Global Unicast Address Assignments). */
const globalV6 = block('ipv6', ['2000::', 3]);

/** Within it: protocols, documentation, and addresses that carry an IPv4 one (IANA IPv6 Special-Purpose Address Registry). */
const specialV6 = block(
  'ipv6',
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
);

/**
 * Whether an address is one of the public Internet. IPv6 is allowed range by range, so that mapped, link-local, unique-local
 * and translated addresses are refused without being named.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
}
