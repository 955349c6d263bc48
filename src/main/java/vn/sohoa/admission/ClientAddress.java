package vn.sohoa.admission;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a request came from, as a key for limits: a host, or a network of IPv6. */
final class ClientAddress {
  private static final int NETWORK_GROUPS = 4;

  private ClientAddress() {}

  /** Returns the address of the client; behind a trusted proxy, that which it forwards. */
  static String of(HttpServerRequest request) {
    SocketAddress address = request.remoteAddress();
    return address == null ? "" : network(String.valueOf(address.hostAddress()));
  }

  /** One client of IPv6 has a network of 64 bits. */
  static String network(String address) {
    String plain = address.replaceFirst("%.*", "");
    if (!plain.contains(":") || plain.contains(".")) {
      return plain;
    }
    int gap = plain.indexOf("::");
    if (gap < 0) {
      return start(plain);
    }
    String head = plain.substring(0, gap);
    String tail = plain.substring(gap + 2);
    int missing = 8 - groups(head) - groups(tail);
    String middle = "0:".repeat(Math.max(0, missing));
    return start((head.isEmpty() ? "" : head + ":") + middle + tail);
  }

  private static int groups(String part) {
    return part.isEmpty() ? 0 : part.split(":", -1).length;
  }

  private static String start(String full) {
    return Arrays.stream(full.split(":", -1)).limit(NETWORK_GROUPS).collect(Collectors.joining(":"))
        + "::/64";
  }
}
