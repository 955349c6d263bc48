package vn.sohoa.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.FileRendition;

/**
 * What is to be exported.
 *
 * @param name for people
 * @param filter which documents; absent: all
 * @param states in which states; absent: READY only
 * @param renditions which of their files; absent: the originals
 */
@Schema(name = "ExportRequest")
public record ExportRequest(
    Optional<@Size(min = 1, max = 100) String> name,
    Optional<@Valid ExportFilter> filter,
    Optional<@Size(min = 1, max = 2) List<@NotNull ExportedState>> states,
    Optional<@Size(max = 3) List<@NotNull FileRendition>> renditions) {

  ExportFilter chosen() {
    return filter.orElse(ExportFilter.ALL);
  }

  List<ExportedState> chosenStates() {
    return states.orElse(List.of(ExportedState.READY)).stream().distinct().sorted().toList();
  }

  List<FileRendition> chosenRenditions() {
    return renditions.orElse(List.of(FileRendition.ORIGINAL)).stream().distinct().sorted().toList();
  }

  /** Returns what makes it the same request when it is repeated; short, because it is stored. */
  String fingerprint() {
    return "export " + Sha256.of(toString());
  }
}
