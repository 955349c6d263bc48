package vn.sohoa.review.pages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which documents are joined to one.
 *
 * @param docCodes in the order of their pages; the new document has the declaration of the first
 */
@Schema(name = "JoinRequest")
public record JoinRequest(
    @NotNull @Size(min = 2, max = 100) List<@NotBlank @Size(max = 60) String> docCodes,
    @NotBlank @Size(max = 1000) String reason) {}
