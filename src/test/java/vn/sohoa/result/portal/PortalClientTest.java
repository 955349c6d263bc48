package vn.sohoa.result.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sohoa.result.ResultDeliveryFailure;
import vn.sohoa.result.entry.EntryMember;
import vn.sohoa.result.entry.StoreEntry;
import vn.sohoa.testing.StandInPortal;
import vn.sohoa.testing.StandInPortal.Mood;

/** What a client makes of the answers of a portal. */
class PortalClientTest {
  private final StandInPortal portal = new StandInPortal(4000);
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "address",
              portal.address(),
              "login-address",
              portal.loginAddress(),
              "unit-code",
              StandInPortal.UNIT,
              "service",
              StandInPortal.SERVICE,
              "user",
              StandInPortal.USER,
              "password",
              StandInPortal.PASSWORD,
              "headers",
              "dstcode=VN:GOV:G22",
              "plain-http",
              "true",
              "attempt-limit",
              "PT20S"));

  @AfterEach
  void stop() {
    portal.close();
  }

  private PortalConfig config() {
    return TestPortalConfig.of(settings);
  }

  private PortalClient client() {
    PortalConfig config = config();
    return new PortalClient(
        config, PortalSettings.of(config).orElseThrow(), new ObjectMapper(), Clock.systemUTC());
  }

  private static StoreEntry entry(String dossier) {
    return new StoreEntry(
        Map.of(EntryMember.DOSSIER, dossier, EntryMember.SCOPE, "Toàn quốc \"24/7\""));
  }

  @Test
  void anEntryIsSentInAnEnvelopeAndOneSessionServesMany() throws Exception {
    portal.become(Mood.WELL);
    try (PortalClient client = client()) {
      assertThat(client.send(entry("A"), false).isTaken()).isTrue();
      assertThat(client.send(entry("B"), true).isTaken()).isTrue();
    }

    assertThat(portal.logins()).isEqualTo(1);
    assertThat(portal.calls())
        .extracting(StandInPortal.Call::updating)
        .containsExactly("False", "True");
    StandInPortal.Call call = portal.calls().getFirst();
    assertThat(call.header()).isEqualTo("VN:GOV:G22");
    assertThat(call.body().path("isUpdating").isTextual()).isTrue();
    assertThat(call.body().path("data")).hasSize(1);
    assertThat(call.entry()).hasSize(EntryMember.values().length);
    assertThat(call.entry().path("PhamViHieuLuc").textValue()).isEqualTo("Toàn quốc \"24/7\"");
    assertThat(call.entry()).allMatch(value -> value.isTextual());
  }

  @Test
  void updatingMayBeABoolean() throws Exception {
    settings.put("updating-form", "boolean");
    portal.become(Mood.WELL);
    try (PortalClient client = client()) {
      client.send(entry("A"), true);
    }

    assertThat(portal.calls().getFirst().body().path("isUpdating").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"''", "98"})
  void aSessionThatIsOverIsRenewedOnce(String sessionCodes) throws Exception {
    settings.put("session-codes", sessionCodes);
    if (sessionCodes.isEmpty()) {
      settings.remove("session-codes");
    }
    portal.become(Mood.WELL);
    try (PortalClient client = client()) {
      assertThat(client.send(entry("A"), false).isTaken()).isTrue();
      portal.endSessions();
      assertThat(client.send(entry("B"), false).isTaken()).isTrue();
    }

    assertThat(portal.logins()).isEqualTo(2);
    assertThat(portal.calls()).hasSize(3);
  }

  @Test
  void anEntryThatIsRefusedInANewSessionIsRefused() throws Exception {
    portal.become(Mood.WELL);
    portal.refuse("A");
    try (PortalClient client = client()) {
      Attempt attempt = client.send(entry("A"), false);

      assertThat(attempt.isRefused()).isTrue();
      assertThat(attempt.code()).contains("21");
      assertThat(attempt.text()).contains("Mã giấy tờ không có trong danh mục");
      assertThat(portal.calls()).as("the session was new").hasSize(1);

      assertThat(client.send(entry("A"), false).isRefused()).isTrue();
      assertThat(portal.calls()).as("the session was not").hasSize(3);
      assertThat(portal.logins()).isEqualTo(2);
    }
  }

  @Test
  void whereCodesOfSessionsAreKnownARefusalIsNotRepeated() throws Exception {
    settings.put("session-codes", "98, 99");
    portal.become(Mood.WELL);
    portal.refuse("B");
    try (PortalClient client = client()) {
      client.send(entry("A"), false);
      assertThat(client.send(entry("B"), false).isRefused()).isTrue();
    }

    assertThat(portal.calls()).hasSize(2);
    assertThat(portal.logins()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "SLOW,       TIMED_OUT",
    "BROKEN,     STATUS",
    "ELSEWHERE,  STATUS",
    "SPEECHLESS, UNREADABLE",
    "ENDLESS,    BROKEN",
    "BUSY,       BUSY"
  })
  void whatSaysNothingOfTheEntryIsTriedAgain(Mood mood, ResultDeliveryFailure failure)
      throws Exception {
    settings.put("busy-codes", "77");
    settings.put("attempt-limit", mood == Mood.SLOW ? "PT1.5S" : "PT20S");
    portal.become(mood);
    try (PortalClient client = client()) {
      Attempt attempt = client.send(entry("A"), false);

      assertThat(attempt.failure()).contains(failure);
      assertThat(attempt.isAnswered()).isFalse();
    }
    assertThat(portal.elsewhere()).isEmpty();
  }

  @Test
  void aPortalThatIsAwayIsNotConnected() throws Exception {
    try (PortalClient client = client()) {
      assertThat(client.send(entry("A"), false).failure())
          .contains(ResultDeliveryFailure.NOT_CONNECTED);
    }
  }

  @Test
  void aLoginThatIsRefusedSendsNothing() throws Exception {
    settings.put("password", "khác");
    portal.become(Mood.WELL);
    try (PortalClient client = client()) {
      Attempt attempt = client.send(entry("A"), false);

      assertThat(attempt.failure()).contains(ResultDeliveryFailure.LOGIN_REFUSED);
      assertThat(attempt.code()).contains("7");
    }
    assertThat(portal.calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "address,       http://localhost/,           false",
    "address,       https://a@localhost/,        true",
    "address,       ftp://localhost/,            true",
    "address,       /nhan,                       true",
    "login-address, https://localhost/#a,        true",
    "unit-code,     ,                            true",
    "service,       ,                            true",
    "password,      ,                            true",
    "headers,       host=a,                     true",
    "headers,       dstcode,                     true",
    "attempt-limit, PT6M,                        true",
    "trusted-certificates, /no/such/file.pem,    true"
  })
  void aConfigurationThatCannotWorkIsRefused(String name, String value, boolean plainHttp) {
    settings.put("plain-http", Boolean.toString(plainHttp));
    if (value == null) {
      settings.remove(name);
    } else {
      settings.put(name, value);
    }

    assertThatThrownBy(() -> PortalSettings.of(config()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sohoa.portal." + name);
  }

  @ParameterizedTest
  @CsvSource({
    "address,       https://a:geheim@localhost/",
    "address,       ftp://localhost/?token=geheim",
    "address,       https://localhost/geheim zwei",
    "login-address, https://localhost/?token=geheim#a",
    "headers,       'dstcode=VN:GOV:G22,geheim'",
    "headers,       'token=geheim\u0007'",
    "headers,       'token=other,token=geheim'"
  })
  void whatIsRefusedIsNotNamed(String name, String value) {
    settings.put(name, value);

    assertThatThrownBy(() -> PortalSettings.of(config()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sohoa.portal." + name)
        .hasMessageNotContaining("geheim")
        .hasNoCause();
  }

  @Test
  void noTextHasASession() {
    byte[] body = "{\"error_code\":\"0\",\"session\":\"geheim\"}".getBytes(StandardCharsets.UTF_8);
    PortalAnswer answer = PortalAnswer.of(200, body, new ObjectMapper());

    assertThat(answer.session()).contains("geheim");
    assertThat(answer.toString()).contains("200").doesNotContain("geheim");
  }

  @Test
  void withoutAnAddressNothingIsSent() {
    settings.clear();

    assertThat(PortalSettings.of(config())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PortalConfig.UpdatingForm.class)
  void noTextHasThePassword(PortalConfig.UpdatingForm form) {
    settings.put("updating-form", form.name());
    settings.put("headers", "token=geheim");
    settings.put("login-address", portal.loginAddress() + "?token=geheim");

    assertThat(PortalSettings.of(config()).orElseThrow().toString())
        .contains(StandInPortal.USER)
        .doesNotContain(StandInPortal.PASSWORD, "geheim", "kenh=thu");
  }
}
