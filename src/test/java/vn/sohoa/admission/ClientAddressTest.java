package vn.sohoa.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3",
    "::ffff:10.1.2.3, ::ffff:10.1.2.3",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:db8:1:2::6, 2001:db8:1:2::/64",
    "2001:db8::6, 2001:db8:0:0::/64",
    "fe80::1%eth0, fe80:0:0:0::/64",
    "::1, 0:0:0:0::/64",
  })
  void aClientOfIpV6HasANetwork(String address, String key) {
    assertThat(ClientAddress.network(address)).isEqualTo(key);
  }
}
