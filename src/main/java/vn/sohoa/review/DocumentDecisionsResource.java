package vn.sohoa.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentView;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.review.DecisionDesk.Person;

/** Decisions of a person about one document; each answers with the document as it is since. */
@Path("/api/v1/documents/{docCode}")
@Tag(name = "reviews")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class DocumentDecisionsResource {
  private final DecisionService decisions;
  private final DocumentReader documents;

  DocumentDecisionsResource(DecisionService decisions, DocumentReader documents) {
    this.decisions = decisions;
    this.documents = documents;
  }

  /** Why a finding is dismissed. */
  @Schema(name = "DismissalRequest")
  public record DismissalRequest(@NotBlank @Size(max = 500) String reason) {}

  /** Why a decision is taken back. */
  @Schema(name = "UndoRequest")
  public record UndoRequest(Optional<@Size(min = 1, max = 500) String> reason) {}

  @PATCH
  @Path("/fields")
  @Operation(
      operationId = "decideDocumentFields",
      summary = "Correct or confirm fields of a document",
      description =
          "Sets a value, confirms the one shown, or says that the paper has none. A typed value goes"
              + " through the cleaner of the field; what it refuses is accepted only with `override`"
              + " and a reason. Nothing that a person decided is changed by processing the document"
              + " again. If-Match has to hold the ETag that the document was read with.")
  @Refuses({Reason.CONFLICT, Reason.VALUE_REFUSED, Reason.PRECONDITION_REQUIRED})
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DocumentView> decideFields(
      @PathParam("docCode") String docCode,
      @Valid @NotNull FieldsRequest wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    Person person = Person.of(caller);
    decisions.decideFields(docCode, preconditions(headers), wanted, person);
    return answer(docCode, person);
  }

  @POST
  @Path("/fields:check")
  @Operation(
      operationId = "checkDocumentFields",
      summary = "Check values of fields without storing them",
      description =
          "Answers what `PATCH …/fields` would make of the same body: the canonical values, or what"
              + " the cleaners find. For forms that show it while a person types.")
  public CheckedFields checkFields(
      @PathParam("docCode") String docCode,
      @Valid @NotNull FieldsRequest wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    Language language =
        Language.preferred(
            Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    return CheckedFields.of(
        wanted.fields(), decisions.checkFields(docCode, wanted, Person.of(caller)), language);
  }

  @PATCH
  @Operation(
      operationId = "decideDocumentPaper",
      summary = "Decide the kind or the role of a document",
      description =
          "The fields of another kind of paper are extracted again. If-Match has to hold the ETag"
              + " that the document was read with.")
  @Refuses({Reason.CONFLICT, Reason.UNPROCESSABLE, Reason.PRECONDITION_REQUIRED})
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DocumentView> decidePaper(
      @PathParam("docCode") String docCode,
      @Valid @NotNull PaperRequest wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    if (wanted.kind().isEmpty() && wanted.role().isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("fault.nothing-decided"));
    }
    Person person = Person.of(caller);
    decisions.decidePaper(docCode, preconditions(headers), wanted, person);
    return answer(docCode, person);
  }

  @POST
  @Path("/findings/{findingId}/dismiss")
  @Operation(
      operationId = "dismissDocumentFinding",
      summary = "Dismiss a finding",
      description =
          "The finding is wrong or does not matter; it stays dismissed when the document is"
              + " processed again, unless it says something else then.")
  @Refuses(Reason.CONFLICT)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DocumentView> dismiss(
      @PathParam("docCode") String docCode,
      @PathParam("findingId") UUID findingId,
      @Valid @NotNull DismissalRequest wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    Person person = Person.of(caller);
    decisions.dismiss(docCode, preconditions(headers), findingId, wanted.reason(), person);
    return answer(docCode, person);
  }

  @POST
  @Path("/decisions/{decisionId}/undo")
  @Operation(
      operationId = "undoDocumentDecision",
      summary = "Take a decision back",
      description =
          "What an earlier decision or the machine says about the same stands again. Only the last"
              + " decision about something can be taken back.")
  @Refuses({Reason.CONFLICT, Reason.DECISION_SUPERSEDED, Reason.DECISION_FINAL})
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
  public RestResponse<DocumentView> undo(
      @PathParam("docCode") String docCode,
      @PathParam("decisionId") UUID decisionId,
      @Valid @NotNull UndoRequest wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    Person person = Person.of(caller);
    decisions.undo(docCode, preconditions(headers), decisionId, wanted.reason(), person);
    return answer(docCode, person);
  }

  private RestResponse<DocumentView> answer(String docCode, Person person) {
    DocumentView document = documents.view(docCode, person.visibility());
    return RestResponse.ResponseBuilder.ok(document).tag(document.version()).build();
  }

  private static Preconditions preconditions(HttpHeaders headers) {
    return Preconditions.ofTags(headers::getRequestHeader);
  }
}
