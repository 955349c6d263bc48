package vn.sohoa.notify.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public network from those that mean this machine, its neighbours or
 * nothing (the special-purpose registries of RFC 6890).
 */
final class PublicAddresses {
  private static final int FIRST_MULTICAST = 224;

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic4(four.getAddress(), 0);
      case Inet6Address six -> isPublic6(six.getAddress());
      default -> false;
    };
  }

  /**
   * @param at where the four bytes begin
   */
  private static boolean isPublic4(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    int third = bytes[at + 2] & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127; // carriers' NAT
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          !(second == 168
              || (second == 0 && (third == 0 || third == 2))
              || (second == 88 && third == 99));
      case 198 -> !(second == 18 || second == 19 || (second == 51 && third == 100));
      case 203 -> !(second == 0 && third == 113);
      default -> first < FIRST_MULTICAST;
    };
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    if (first == 0x64 && second == 0xff9b) {
      return isPublic4(bytes, 12); // the IPv4 address that a translator makes of it
    }
    if (first == 0x2002) {
      return isPublic4(bytes, 2); // 6to4
    }
    boolean isGlobal = (first & 0xe000) == 0x2000;
    boolean isReserved = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    return isGlobal && !isReserved && (first & 0xfff0) != 0x3ff0;
  }
}
