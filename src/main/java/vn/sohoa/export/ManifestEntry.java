package vn.sohoa.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sohoa.document.DocumentRole;

/**
 * A document in the manifest, as it was when it was chosen.
 *
 * @param position from 1
 */
@RegisterForReflection // written to a file, not by an operation
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ManifestEntry(
    int position,
    String docCode,
    String version,
    Optional<String> externalId,
    DocumentRole role,
    Optional<String> dossierCode,
    Optional<String> componentCode,
    Optional<String> kind,
    Optional<Integer> pageCount,
    OffsetDateTime receivedAt,
    List<ExportedFile> files) {
  ManifestEntry {
    files = List.copyOf(files);
  }

  ManifestEntry with(List<ExportedFile> its) {
    return new ManifestEntry(
        position,
        docCode,
        version,
        externalId,
        role,
        dossierCode,
        componentCode,
        kind,
        pageCount,
        receivedAt,
        its);
  }
}
