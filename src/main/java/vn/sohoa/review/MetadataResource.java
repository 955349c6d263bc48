package vn.sohoa.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentView;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.review.DecisionDesk.Person;

/** The metadata operation of the national guidance (BKHCN 11/2025, §2.3, Bước 6). */
@Path("/api/v1/documents/{docCode}")
@Tag(name = "documents")
public class MetadataResource {
  private final MetadataDesk desk;

  MetadataResource(MetadataDesk desk) {
    this.desk = desk;
  }

  @PUT
  @RolesAllowed(Right.SET_METADATA)
  @Operation(
      operationId = "setDocumentMetadata",
      summary = "Set the metadata of a document",
      description =
          "Sets the members that are sent, and leaves the others as they are. Without If-Match it is"
              + " refused if somebody else has decided one of these values. The document may still"
              + " be in processing: what is read differently then is a finding.")
  @Refuses({Reason.CONFLICT, Reason.DECIDED_BY_PERSON, Reason.VALUE_REFUSED, Reason.NOT_FOUND})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DocumentView> set(
      @PathParam("docCode") String docCode,
      @Valid @NotNull DocumentMetadata wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    wanted
        .docCode()
        .filter(sent -> !sent.equals(docCode))
        .ifPresent(
            sent -> {
              throw ProblemException.atPointer(
                  Reason.INVALID_REQUEST, "/docCode", Message.of("fault.code", docCode, sent));
            });
    DocumentView document =
        desk.set(
            docCode,
            wanted.changes(),
            wanted.reason(),
            Preconditions.ofTags(headers::getRequestHeader),
            Person.of(caller));
    return RestResponse.ResponseBuilder.ok(document).tag(document.version()).build();
  }
}
