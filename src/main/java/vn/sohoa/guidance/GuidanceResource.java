package vn.sohoa.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.clean.identifier.DocCode;
import vn.sohoa.document.DocumentReader;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.intake.PaperMetadata;
import vn.sohoa.intake.Receipt;
import vn.sohoa.intake.ReceivesFile;
import vn.sohoa.intake.Sender;
import vn.sohoa.intake.Uploads;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.DecisionDesk.Person;
import vn.sohoa.review.MetadataDesk;
import vn.sohoa.review.takeback.Replacements;

/**
 * The calls of the guidance, where {@link GuidanceRoute} sends them. The fourth, the download, is
 * that of the contract. They are not in the contract, which has other names at the same paths.
 */
@Path(GuidanceRoute.ROOT)
public class GuidanceResource {
  private final GuidanceImports imports;
  private final Uploads files;
  private final DocumentReader documents;
  private final MetadataDesk metadata;
  private final ObjectMapper json;

  GuidanceResource(
      GuidanceImports imports,
      Uploads files,
      DocumentReader documents,
      MetadataDesk metadata,
      ObjectMapper json) {
    this.imports = imports;
    this.files = files;
    this.documents = documents;
    this.metadata = metadata;
    this.json = json;
  }

  @POST
  @ReceivesFile
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Right.SEND_DOCUMENTS)
  @Operation(hidden = true)
  public RestResponse<GuidanceRecord> importDocument(
      MultipartFormDataInput sent,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller,
      @Context RoutingContext request)
      throws IOException {
    GuidanceForm form = GuidanceForm.of(sent, json);
    Sender sender = Sender.of(caller, request);
    DocCode docCode = form.metadata().docCode().orElseThrow(GuidanceResource::withoutCode);
    PaperMetadata paper = cleaned(docCode, form.metadata());
    FileItem file = form.file().getFileItem();
    var asked =
        new GuidanceImports.Asked(
            docCode,
            paper,
            files.store(file.getFile()),
            Uploads.name(form.file().getFileName()),
            caller.isUserInRole(Right.REVIEW_DOCUMENTS)
                ? Replacements.Scope.ALL
                : Replacements.Scope.OWN);
    Outcome<Receipt> receipt =
        imports.admit(asked, RequestKey.of(sender.keyId(), idempotencyKey), sender);
    String code = receipt.answer().docCode();
    return new Outcome<>(
            GuidanceRecord.of(documents.view(code, sender.visibility())), receipt.replayed())
        .response(RestResponse.Status.CREATED)
        .location(URI.create("/api/v1/documents/" + code))
        .build();
  }

  @GET
  @Path("/{docCode}")
  @ReadsRecords(ReadAction.DOCUMENT)
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(hidden = true)
  public RestResponse<GuidanceRecord> get(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    return answer(documents.view(docCode, DocumentVisibility.of(caller)));
  }

  @PUT
  @Path("/{docCode}")
  @RolesAllowed(Right.SET_METADATA)
  @Operation(hidden = true)
  public RestResponse<GuidanceRecord> put(
      @PathParam("docCode") String docCode,
      @NotNull JsonNode sent,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    GuidanceMetadata wanted = GuidanceMetadata.of(sent);
    wanted
        .docCode()
        .map(DocCode::toString)
        .filter(code -> !code.equals(docCode))
        .ifPresent(
            code -> {
              throw ProblemException.atPointer(
                  Reason.INVALID_REQUEST,
                  "/" + GuidanceMember.DOC_CODE,
                  Message.of("fault.code", docCode, code));
            });
    try {
      return answer(
          metadata.set(
              docCode,
              wanted.values(),
              Preconditions.ofTags(headers::getRequestHeader),
              Person.of(caller)));
    } catch (ProblemException e) {
      throw GuidanceMetadata.renamed(e);
    }
  }

  private static RestResponse<GuidanceRecord> answer(DocumentView document) {
    return RestResponse.ResponseBuilder.ok(GuidanceRecord.of(document))
        .tag(document.version())
        .build();
  }

  private static PaperMetadata cleaned(DocCode docCode, GuidanceMetadata sent) {
    try {
      return PaperMetadata.ofCode(docCode, sent.values());
    } catch (ProblemException e) {
      throw GuidanceMetadata.renamed(e).inPart("metadata");
    }
  }

  private static ProblemException withoutCode() {
    return ProblemException.atPointer(
            Reason.INVALID_REQUEST, "/" + GuidanceMember.DOC_CODE, Message.of("fault.missing"))
        .inPart("metadata");
  }
}
