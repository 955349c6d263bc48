package vn.sohoa.intake;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Right;
import vn.sohoa.document.Declaration;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.problem.ClosedForm;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.upload.Upload;

/** Upload of scans (tiếp nhận bản số hóa). */
@Path("/api/v1/documents/import")
@Tag(name = "documents")
public class ImportResource {
  private final Uploads files;
  private final Admission admission;
  private final FinishedUploads uploads;

  ImportResource(Uploads files, Admission admission, FinishedUploads uploads) {
    this.files = files;
    this.admission = admission;
    this.uploads = uploads;
  }

  @POST
  @ClosedForm
  @ReceivesFile
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Right.SEND_DOCUMENTS)
  @Operation(
      operationId = "importDocument",
      summary = "Import a scan",
      description =
          "Answers as soon as the original is stored durably; processing continues "
              + "afterwards. Follow Location for the state of the document. With an "
              + "Idempotency-Key a request can be repeated safely: the answer is the same "
              + "receipt. The scan is the part `file`, or a finished upload that `uploadId` of the "
              + "metadata names; such a request can always be repeated.")
  @Refuses({
    Reason.IDEMPOTENCY_CONFLICT,
    Reason.UPLOAD_INCOMPLETE,
    Reason.UPLOAD_IMPORTED,
    Reason.UPLOAD_LOCKED,
    Reason.DIGEST_MISMATCH,
    Reason.STORAGE_FULL,
    Reason.NUMBERS_EXHAUSTED,
    Reason.UNPROCESSABLE,
    Reason.NOT_EXPECTED,
    Reason.VALUE_REFUSED,
    Reason.COMPONENT_NEEDS_OWN_PAPER
  })
  @APIResponse(
      responseCode = "202",
      description = "The scan is stored and will be processed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Receipt.class)))
  public RestResponse<Receipt> importScan(
      @RestForm("metadata") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull
          ImportMetadata metadata,
      @RestForm("file") @Nullable FileUpload file,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller,
      @Context RoutingContext request)
      throws IOException {
    Sender sender = Sender.of(caller, request);
    Optional<RequestKey> key = RequestKey.of(sender.keyId(), idempotencyKey);
    Outcome<Receipt> receipt =
        metadata.uploadId().isPresent()
            ? ofUpload(metadata, metadata.uploadId().get(), file, key, sender)
            : ofFile(metadata, file, key, sender);
    return receipt
        .response(RestResponse.Status.ACCEPTED)
        .location(URI.create("/api/v1/documents/" + receipt.answer().docCode()))
        .build();
  }

  private Outcome<Receipt> ofFile(
      ImportMetadata metadata, @Nullable FileUpload file, Optional<RequestKey> key, Sender sender)
      throws IOException {
    FileUpload sent = UploadedFiles.require(file);
    Declaration declared = UploadedFiles.inPart(() -> metadata.toDeclaration(Uploads.name(sent)));
    PaperMetadata paper = UploadedFiles.inPart(metadata::paper);
    return admission.admit(files.store(sent), declared, paper, key, sender);
  }

  private Outcome<Receipt> ofUpload(
      ImportMetadata metadata,
      UUID uploadId,
      @Nullable FileUpload file,
      Optional<RequestKey> key,
      Sender sender)
      throws IOException {
    UploadedFiles.requireNone(file);
    Upload upload = UploadedFiles.inPart(() -> uploads.find(uploadId, sender));
    Declaration declared =
        UploadedFiles.inPart(() -> metadata.toDeclaration(UploadedFiles.name(upload)));
    PaperMetadata paper = UploadedFiles.inPart(metadata::paper);
    return uploads.run(upload, new ImportRequest(admission, declared, paper, key, sender), sender);
  }
}
