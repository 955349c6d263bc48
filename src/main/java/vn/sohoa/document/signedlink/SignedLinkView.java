package vn.sohoa.document.signedlink;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that was made. It is not stored, so this answer is the only one that has it. */
@Schema(name = "SignedLink")
public record SignedLinkView(String url, OffsetDateTime expiresAt) {}
