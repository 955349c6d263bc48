package vn.sohoa.review.pages;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documents that were made of pages of others; each is processed as if it had been sent.
 *
 * @param docCodes in the order of the request
 */
@Schema(name = "MadeDocuments")
public record MadeDocuments(List<String> docCodes) {
  public MadeDocuments {
    docCodes = List.copyOf(docCodes);
  }
}
