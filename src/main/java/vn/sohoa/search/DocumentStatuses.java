package vn.sohoa.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer about many documents.
 *
 * @param items one for each value, in the order asked
 */
@Schema(name = "DocumentStatuses")
public record DocumentStatuses(List<AskedDocuments> items) {
  public DocumentStatuses {
    items = List.copyOf(items);
  }
}
