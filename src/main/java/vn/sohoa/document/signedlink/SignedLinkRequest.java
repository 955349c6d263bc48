package vn.sohoa.document.signedlink;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.FileRendition;

/**
 * A link as its maker wants it.
 *
 * @param rendition which file; absent: the original. Only for {@code FILE}
 * @param person who it is for, e.g. a login of the one-stop system; for the audit of reads
 * @param validSeconds how long it is valid; absent: {@code sohoa.links.valid-for}
 */
@Schema(name = "SignedLinkRequest")
public record SignedLinkRequest(
    @NotNull LinkTarget opens,
    Optional<FileRendition> rendition,
    @NotBlank @Size(max = 100) String person,
    Optional<@Min(1) @Max(86_400) Integer> validSeconds) {}
