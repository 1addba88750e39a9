import { isPublicAddress } from './public-address.ts';

describe('an address', () => {
  it.each(['8.8.8.8', '93.184.216.34', '172.15.255.255', '172.32.0.1', '100.63.255.255', '192.167.1.1', '2606:4700::1111', '2a00:1450:4007::200e'])(
    'is public: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  ); // prettier-ignore

  it.each([
    ['this host', '0.0.0.0', '0.1.2.3', '::', '::1', '127.0.0.1', '127.255.255.254'],
    ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', 'fc00::1', 'fd12:3456::1'],
    ['link-local, where clouds keep their secrets', '169.254.169.254', '169.254.0.1', 'fe80::1', 'fe80::1%eth0'],
    ['an IPv4 address in IPv6', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:1::'],
    ['documentation and tests', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1', '3fff::1'],
    ['many at once', '224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1', '240.0.0.1'],
    ['no address', '', 'localhost', '127.1', '2130706433', '0x7f000001', '017700000001', '[::1]', '1.2.3.4.5'],
  ])('is not public: %s', (_, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  }); // prettier-ignore
});
