package vn.sohoa.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.DocumentState;

/**
 * Confirms a decision about a document.
 *
 * @param decision id of the decision, to take it back
 * @param version of the document since, as in its ETag
 */
@Schema(name = "DecisionReceipt")
public record DecisionReceipt(String docCode, DocumentState state, UUID decision, String version) {}
