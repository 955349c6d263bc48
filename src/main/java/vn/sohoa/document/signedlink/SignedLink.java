package vn.sohoa.document.signedlink;

import java.time.Instant;
import vn.sohoa.blob.Sha256;

/**
 * What a link grants, and to whom.
 *
 * @param rendition of a FILE, as downloads name it; empty for a VIEW
 * @param content digest of the file, or of the original behind the pages
 * @param expiresAt to the second; from then on it is refused
 * @param maker id of the access key or account that made it
 * @param person who it was made for
 */
public record SignedLink(
    String docCode,
    LinkTarget opens,
    String rendition,
    Sha256 content,
    Instant expiresAt,
    String maker,
    String person) {
  /** Whether its time has passed. */
  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
