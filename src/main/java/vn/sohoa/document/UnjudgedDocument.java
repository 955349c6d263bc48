package vn.sohoa.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that a person has to judge, because the machine could not.
 *
 * @param state QUARANTINED if processing continues after the judgement, else its end
 * @param failure why it could not be processed
 * @param unreadable numbers of the pages that could not be read, at most 100
 * @param pageCount empty if the file could not be opened
 */
@Schema(name = "UnjudgedDocument")
public record UnjudgedDocument(
    String docCode,
    DocumentState state,
    Optional<String> failure,
    List<Integer> unreadable,
    Optional<Integer> pageCount,
    Optional<String> fileName,
    OffsetDateTime receivedAt) {}
