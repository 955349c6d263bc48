package vn.sohoa.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningSecretTest {
  @Test
  void signsAsThePublishedExample() {
    // The example of the specification of Standard Webhooks
    var secret =
        new SigningSecret(
            HexFormat.of()
                .formatHex(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));

    assertThat(
            secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void isLongAndNotPrintedByAccident() {
    SigningSecret secret = SigningSecret.random();

    assertThat(secret.reveal()).startsWith("whsec_").hasSize("whsec_".length() + 44);
    assertThat(secret).hasToString("whsec_…");
    assertThat(SigningSecret.random()).isNotEqualTo(secret);
  }
}
