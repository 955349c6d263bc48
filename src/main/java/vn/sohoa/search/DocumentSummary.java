package vn.sohoa.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.LinkView;

/**
 * A document in a list: identifying data, never its text.
 *
 * @param componentCode the component for which the paper was filed
 * @param componentCodes all components that it serves, that one first
 * @param quality score of its data, 0 to 100; absent until processing has ended
 */
public record DocumentSummary(
    String docCode,
    DocumentState state,
    Optional<String> failure,
    DocumentRole role,
    Optional<String> kind,
    Optional<String> typeName,
    Optional<String> codeNumber,
    Optional<String> codeNotation,
    Optional<String> issuedDate,
    Optional<String> organName,
    Optional<String> subject,
    Optional<LinkView.Decision> link,
    Optional<String> dossierCode,
    Optional<String> componentCode,
    List<String> componentCodes,
    Optional<Integer> pageCount,
    Optional<Integer> quality,
    OffsetDateTime receivedAt) {}
