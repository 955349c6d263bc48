package vn.sohoa.review.takeback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * Why a paper has to be scanned again.
 *
 * @param pages numbers of the pages that are bad; absent if it is the whole scan
 */
public record RescanRequest(
    Optional<@Size(min = 1, max = 1000) List<@NotNull @Min(1) @Max(100_000) Integer>> pages,
    @NotBlank @Size(max = 1000) String reason) {}
