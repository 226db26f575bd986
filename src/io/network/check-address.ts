/** Which addresses belong to the public internet. Everything else (this machine, its network, the clouds' metadata services, tunnels to them) is refused. */

import { BlockList, isIP } from "node:net";

/** IPv4 ranges that are not public: IANA's special-purpose registry, multicast, and a cloud's own service address. */
const CLOSED_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
  ["168.63.129.16", 32],
];

/** IPv6 is public only within 2000::/3, and there not in tunnels (which hide an IPv4 address) nor in documentation ranges. */
const OPEN_V6 = ["2000::", 3] as const;
const CLOSED_V6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [address, prefix] of CLOSED_V4) closed.addSubnet(address, prefix, "ipv4");
for (const [address, prefix] of CLOSED_V6) closed.addSubnet(address, prefix, "ipv6");
const open = new BlockList();
open.addSubnet(OPEN_V6[0], OPEN_V6[1], "ipv6");

/** Whether an address in its literal form is public. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const literal = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const version = isIP(literal);
  if (version === 4) return !closed.check(literal, "ipv4");
  return version === 6 && open.check(literal, "ipv6") && !closed.check(literal, "ipv6");
}
