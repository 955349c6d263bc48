package vn.sohoa.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverAddressTest {
  @Test
  void partsAreThoseThatAreSent() {
    assertThat(ReceiverAddress.parse("https://Motcua.Example.VN/a%20b/c?d=e&f"))
        .contains(new ReceiverAddress(true, "motcua.example.vn", 443, "/a%20b/c?d=e&f"));
    assertThat(ReceiverAddress.parse("http://[2001:db8::1]:8080"))
        .contains(new ReceiverAddress(false, "2001:db8::1", 8080, "/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/path",
        "ftp://host/",
        "file:///etc/passwd",
        "https:///path",
        "https://user@host/",
        "https://user:secret@host/",
        "https://host/#part",
        "https://host:0/",
        "https://host:70000/",
        "https://ho st/",
        "https://host/a b"
      })
  void othersAreRefused(String url) {
    assertThat(ReceiverAddress.parse(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.19.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::1",
        "2001:db8::1",
        "2001::1",
        "fec0::1",
        "3fff::1"
      })
  void privateAddressesAreFound(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "193.168.1.1",
        "203.0.114.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2400:cb00::1",
        "64:ff9b::101:101"
      })
  void publicAddressesAreFound(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
  }
}
