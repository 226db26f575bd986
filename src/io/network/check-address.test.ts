import { expect, test } from "vitest";
import { isPublicAddress } from "./check-address.ts";

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.20.0.1",
  "192.168.0.10",
  "169.254.169.254",
  "100.64.1.1",
  "0.0.0.0",
  "224.0.0.251",
  "255.255.255.255",
  "198.18.0.1",
  "168.63.129.16",
  "::1",
  "::",
  "::ffff:8.8.8.8",
  "::a9fe:a9fe",
  "fe80::1%eth0",
  "fd00:ec2::254",
  "ff02::1",
  "2002:7f00:1::",
  "64:ff9b::7f00:1",
  "2001:0:1::1",
  "2001:db8::1",
  "3fff::1",
  "localhost",
  "",
])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

test.each(["1.1.1.1", "93.184.216.34", "172.15.0.1", "172.32.0.1", "2606:4700:4700::1111", "[2a00:1450:4001:81b::200e]"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);
