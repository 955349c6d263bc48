package vn.sohoa.link;

import java.util.Optional;
import vn.sohoa.document.Document;

/**
 * A person decided the link of a document. Observers run in the same transaction, which holds the
 * lock of the document.
 *
 * @param before empty if nothing was decided before
 * @param reason as told by the person
 * @param keyId id of the person's access key
 */
public record LinkDecided(
    Document document,
    Optional<LinkState> before,
    LinkState after,
    Optional<String> reason,
    String keyId) {}
