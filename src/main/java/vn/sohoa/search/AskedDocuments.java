package vn.sohoa.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documents of one value that was asked for.
 *
 * @param asked the value
 * @param found newest first; empty if the caller sees no such document
 * @param more whether there are older ones, which are left out
 */
@Schema(name = "AskedDocuments")
public record AskedDocuments(String asked, List<DocumentStatus> found, boolean more) {
  public AskedDocuments {
    found = List.copyOf(found);
  }
}
