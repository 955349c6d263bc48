package vn.sohoa.review.sampling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that the caller has to read for a sample, without what others have read.
 *
 * @param pages number of its pages
 * @param until after this time it may go to another reader
 */
@Schema(name = "SamplingTask")
public record SampleTask(
    String docCode,
    ReadingRound round,
    Optional<Integer> pages,
    OffsetDateTime until,
    List<Asked> fields,
    List<Line> lines) {
  public SampleTask {
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
  }

  /**
   * A field to read.
   *
   * @param choices for the third reading: what the others have read, in alphabetical order; a
   *     reading without a value is left out
   */
  @Schema(name = "SampledFieldTask")
  public record Asked(String name, List<String> choices) {}

  /**
   * A text line to type.
   *
   * @param box x, y, width, height in points (1/72 inch) from the page's top left
   */
  @Schema(name = "SampledLine")
  public record Line(int number, int page, @Schema(minItems = 4, maxItems = 4) List<Double> box) {}
}
