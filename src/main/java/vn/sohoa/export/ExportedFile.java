package vn.sohoa.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import vn.sohoa.document.FileRendition;

/**
 * A file of a document in an export.
 *
 * @param path in the ZIP file
 * @param size in bytes; absent if it could not be stored
 * @param problem why it is left out of the ZIP file
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExportedFile(
    FileRendition rendition,
    String path,
    String mediaType,
    Optional<Long> size,
    Optional<String> sha256,
    Optional<FileProblem> problem) {}
