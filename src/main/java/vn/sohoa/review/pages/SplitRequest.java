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
import vn.sohoa.document.DocumentRole;

/**
 * How a document is split.
 *
 * @param parts the papers in it; pages that are in none are left out
 */
@Schema(name = "SplitRequest")
public record SplitRequest(
    @NotBlank @Size(max = 60) String docCode,
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Part> parts,
    @NotBlank @Size(max = 1000) String reason) {

  /**
   * One paper.
   *
   * @param pages numbers of its pages, in its order
   * @param kind id of the definition of its kind
   * @param role that of the whole document unless it is given
   * @param dossierCode that of the whole document unless it is given
   * @param componentCode the component that it was filed for; absent if linking shall find it
   */
  @Schema(name = "SplitPart")
  public record Part(
      @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Min(1) @Max(100_000) Integer> pages,
      Optional<@Size(min = 1, max = 60) String> kind,
      Optional<DocumentRole> role,
      Optional<@Size(min = 1, max = 60) String> dossierCode,
      Optional<@Size(min = 1, max = 60) String> componentCode) {}
}
