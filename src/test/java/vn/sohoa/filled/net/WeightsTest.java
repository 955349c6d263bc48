package vn.sohoa.filled.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final int LARGEST = 500_000;

  private static byte[] resource(String name) throws IOException {
    try (InputStream file = Weights.class.getResourceAsStream("/vn/sohoa/filled/" + name)) {
      return file.readAllBytes();
    }
  }

  @Test
  void areThoseOfTheirCard() throws IOException, NoSuchAlgorithmException {
    byte[] weights = resource("reader.bin");
    JsonNode card = new ObjectMapper().readTree(resource("reader.json"));

    assertThat(card.get("sha256").asText())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(weights)));
    assertThat(Weights.shipped().calibration().perLogit())
        .isEqualTo(card.get("calibration").get("logit").floatValue());
    assertThat(weights.length).isLessThan(LARGEST);
  }

  @Test
  void refusesAnotherFormat() {
    assertThatThrownBy(() -> Weights.read(ByteBuffer.allocate(100)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
