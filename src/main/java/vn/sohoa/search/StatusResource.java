package vn.sohoa.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentVisibility;

/** How far many documents are, for systems that wait for them. */
@Path("/api/v1/documents/status")
@Tag(name = "documents")
@RolesAllowed(Right.READ_DOCUMENTS)
public class StatusResource {
  private final StatusReader reader;

  StatusResource(StatusReader reader) {
    this.reader = reader;
  }

  @GET
  @ReadsRecords(ReadAction.LIST)
  @Operation(
      operationId = "getDocumentStatuses",
      summary = "Get the status of many documents",
      description =
          "Exactly one of docCode, externalId and sha256, with up to 200 values separated by commas."
              + " Each value is answered, in the order asked, with all documents that have it and"
              + " that the caller may see, newest first, at most 50; what is unknown and what the"
              + " caller may not see look alike: `found` is empty. An externalId with a comma is"
              + " looked for with GET /documents.")
  public DocumentStatuses get(
      @QueryParam("docCode") Optional<String> docCode,
      @QueryParam("externalId") Optional<String> externalId,
      @QueryParam("sha256") Optional<String> sha256,
      @Context SecurityContext caller) {
    return reader.of(
        AskedValues.of(
            Map.of(
                StatusKey.DOC_CODE, docCode,
                StatusKey.EXTERNAL_ID, externalId,
                StatusKey.SHA256, sha256)),
        DocumentVisibility.of(caller));
  }
}
