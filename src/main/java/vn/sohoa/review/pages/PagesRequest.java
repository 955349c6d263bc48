package vn.sohoa.review.pages;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the pages of a document are arranged.
 *
 * @param pages in the right order
 * @param omit numbers of the pages that are left out; with {@code pages} all pages of the document
 */
@Schema(name = "PagesRequest")
public record PagesRequest(
    @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid TurnedPage> pages,
    Optional<@Size(max = 10_000) List<@NotNull @Min(1) @Max(100_000) Integer>> omit,
    @NotBlank @Size(max = 1000) String reason) {

  /**
   * A page.
   *
   * @param turn by which it is turned clockwise: 0, 90, 180 or 270 degrees
   */
  @Schema(name = "TurnedPage")
  public record TurnedPage(
      @NotNull @Min(1) @Max(100_000) Integer page, Optional<@Min(0) @Max(270) Integer> turn) {}
}
