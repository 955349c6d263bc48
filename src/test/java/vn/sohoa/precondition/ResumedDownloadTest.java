package vn.sohoa.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Downloads that are interrupted and go on. */
class ResumedDownloadTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  /** A version of a file on the server. */
  private static final class Version {
    private final byte[] bytes;
    private final Validators validators;

    Version(byte[] bytes, Validators validators) {
      this.bytes = bytes;
      this.validators = validators;
    }

    static Version of(byte[] bytes, int number) {
      return new Version(
          bytes, Validators.of(EntityTag.strong("v" + number), NOW.minusSeconds(9 - number), NOW));
    }

    byte[] send(Map<String, String> headers, ByteArrayOutputStream received) {
      Selection selection =
          new RepresentationRequest(
                  "GET",
                  name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of(),
                  NOW)
              .select(validators, bytes.length);
      return switch (selection) {
        case Selection.Whole() -> {
          received.reset();
          yield bytes;
        }
        case Selection.Part(long first, long last) -> {
          assertThat(first).as("the part continues what is there").isEqualTo(received.size());
          yield Arrays.copyOfRange(bytes, (int) first, (int) last + 1);
        }
        case Selection.NotSatisfiable() -> {
          assertThat(received.size()).isGreaterThanOrEqualTo(bytes.length);
          yield new byte[0];
        }
        case Selection.NotModified(), Selection.PreconditionFailed() ->
            throw new AssertionError("no such condition was sent");
      };
    }

    String validator(boolean byDate) {
      return byDate
          ? HttpDate.format(validators.lastModified().orElseThrow())
          : validators.tag().toString();
    }
  }

  @Property
  void partsMakeTheFile(
      @ForAll byte[] file,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 50) Integer> lengths,
      @ForAll boolean byDate) {
    Version version = Version.of(file, 1);
    var received = new ByteArrayOutputStream();
    for (int at = 0; received.size() < file.length; at++) {
      int length = lengths.get(at % lengths.size());
      String range = "bytes=%d-%d".formatted(received.size(), received.size() + length - 1);
      received.writeBytes(
          version.send(Map.of("Range", range, "If-Range", version.validator(byDate)), received));
    }

    assertThat(received.toByteArray()).isEqualTo(file);
  }

  @Property
  void aChangedFileIsSentWhole(
      @ForAll byte[] before,
      @ForAll byte[] after,
      @ForAll @IntRange(max = 300) int arrived,
      @ForAll boolean byDate) {
    Version old = Version.of(before, 1);
    var received = new ByteArrayOutputStream();
    received.writeBytes(Arrays.copyOf(before, Math.min(arrived, before.length)));

    received.writeBytes(
        Version.of(after, 2)
            .send(
                Map.of(
                    "Range", "bytes=" + received.size() + "-", "If-Range", old.validator(byDate)),
                received));

    assertThat(received.toByteArray()).isEqualTo(after);
  }

  @Property
  void whateverIsSentAPartIsWithinTheFile(
      @ForAll("headers") Map<String, String> headers, @ForAll @IntRange(max = 200) int size) {
    Selection selection =
        new RepresentationRequest(
                "GET",
                name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of(),
                NOW)
            .select(Version.of(new byte[0], 1).validators, size);

    if (selection instanceof Selection.Part part) {
      assertThat(part.first()).isBetween(0L, part.last());
      assertThat(part.last()).isLessThan(size);
      assertThat(part.length()).isBetween(1L, (long) size);
      assertThat(headers).containsKey("Range");
    }
  }

  @Provide
  Arbitrary<Map<String, String>> headers() {
    Arbitrary<String> number = Arbitraries.longs().between(0, 250).map(String::valueOf);
    Arbitrary<String> range =
        Arbitraries.oneOf(
            number.list().ofSize(2).map(ends -> String.join("-", ends)),
            number.map(first -> first + "-"),
            number.map(length -> "-" + length),
            Arbitraries.strings().withChars("0123456789-, x").ofMaxLength(8));
    return Arbitraries.maps(
            Arbitraries.of("Range", "If-Range", "If-Match", "If-None-Match", "If-Modified-Since"),
            Arbitraries.oneOf(
                range.list().ofMaxSize(4).map(ranges -> "bytes=" + String.join(",", ranges)),
                Arbitraries.of("\"v1\"", "W/\"v1\"", "\"v2\"", "*", "\"v2\", \"v1\"")))
        .ofMaxSize(3);
  }
}
