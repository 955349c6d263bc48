package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sohoa.blob.Sha256;

/** Resumable uploads over lines that drop. */
class UploadLineIT {
  private static final String METADATA = Scans.metadata(Optional.empty(), Optional.empty());

  private final TusClient client = TusClient.ofNewStation(SharedService.get());

  @Test
  void whatArrivedBeforeTheLineDropsIsKept() throws Exception {
    byte[] file = TusClient.bytes(2_000_000, 6);
    String address = client.create(file.length);
    var random = new Random(7);
    long offset = 0;
    for (int drops = 0; drops < 30 && offset < file.length; drops++) {
      int rest = Math.toIntExact(file.length - offset);
      client.sendAndDrop(address, offset, file, Math.min(rest, random.nextInt(400_000)));
      long kept = client.offset(address);
      assertThat(kept).as("nothing that was kept is lost").isGreaterThanOrEqualTo(offset);
      offset = kept;
    }
    assertThat(offset).as("what arrived is kept").isPositive();
    // A reset discards what the service has not read from the line, so the drops alone may not end;
    // the request of a line that dropped may still be taken up after the offset was told
    for (int tries = 0; offset < file.length && tries < 10; tries++) {
      Response rest =
          client.append(
              address, offset, Arrays.copyOfRange(file, Math.toIntExact(offset), file.length));
      assertThat(rest.statusCode()).isIn(204, 409);
      offset = client.offset(address);
    }

    Response receipt = client.importUpload(address, METADATA);

    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(202);
    assertThat(receipt.<String>path("sha256")).isEqualTo(Sha256.of(file).hex());
  }

  @Test
  void aNewLineEndsTheOldOneThatStillWaits() throws IOException {
    byte[] file = TusClient.bytes(100_000, 8);
    String address = client.create(file.length);
    try (Socket old = client.begin(address, 0, file.length)) {
      old.getOutputStream().write(file, 0, 40_000);
      Instant start = Instant.now();
      long offset = client.offset(address);
      while (offset < 40_000 && Duration.between(start, Instant.now()).toSeconds() < 20) {
        // The request itself ended the old line; what had arrived by then stays
        Response rest =
            client.append(
                address, offset, Arrays.copyOfRange(file, Math.toIntExact(offset), file.length));
        // The old line may have been read after the offset was told
        assertThat(rest.statusCode()).isIn(204, 409);
        offset = client.offset(address);
      }

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
      old.setSoTimeout(20_000);
      assertThat(old.getInputStream().read()).as("the old line is closed").isEqualTo(-1);
    }
  }
}
