package vn.sohoa.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.blob.Sha256;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * What a station is about to send.
 *
 * @param name what the station calls the batch
 * @param operator who scans
 * @param device what scans
 * @param profile settings of the scanner
 */
@Schema(name = "BatchManifest")
public record BatchManifest(
    Optional<@Size(min = 1, max = 100) String> name,
    Optional<@Size(min = 1, max = 100) String> operator,
    Optional<@Size(min = 1, max = 100) String> device,
    Optional<@Size(min = 1, max = 100) String> profile,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Entry> files) {
  public BatchManifest {
    files = files == null ? null : List.copyOf(files);
  }

  /**
   * A file.
   *
   * @param name at the station, for people
   * @param sha256 of its bytes, 64 lower-case hexadecimal digits
   * @param pages sides of paper that were put into the scanner
   */
  @Schema(name = "BatchManifestEntry")
  public record Entry(
      @NotBlank @Size(max = 255) String name,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
      Optional<@Min(1) @Max(100_000) Integer> pages) {}

  /**
   * Does nothing unless a file is listed twice.
   *
   * @throws ProblemException if one is
   */
  void requireDifferentFiles() {
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < files.size(); place++) {
      if (!seen.add(files.get(place).sha256())) {
        throw ProblemException.atPointer(
            Reason.UNPROCESSABLE, "/files/" + place + "/sha256", Message.of("fault.listed-twice"));
      }
    }
  }

  /** Returns what makes it the same request when it is repeated; short, because it is stored. */
  String fingerprint() {
    return "batch " + Sha256.of(toString());
  }
}
