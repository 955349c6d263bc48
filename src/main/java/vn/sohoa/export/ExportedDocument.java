package vn.sohoa.export;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import vn.sohoa.document.DocumentView;

/**
 * A line of an export: a document with its files.
 *
 * @param position from 1, without gaps; the last one is the number of documents
 * @param version of the record when it was chosen
 * @param changed whether the record has another version by now
 * @param document its record as it is now
 */
@RegisterForReflection // written line by line
public record ExportedDocument(
    int position,
    String docCode,
    String version,
    boolean changed,
    DocumentView document,
    List<ExportedFile> files) {
  public ExportedDocument {
    files = List.copyOf(files);
  }

  static ExportedDocument of(ManifestEntry entry, DocumentView document) {
    return new ExportedDocument(
        entry.position(),
        entry.docCode(),
        entry.version(),
        !entry.version().equals(document.version()),
        document,
        entry.files());
  }
}
