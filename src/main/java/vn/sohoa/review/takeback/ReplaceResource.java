package vn.sohoa.review.takeback;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
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
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.intake.FinishedUploads;
import vn.sohoa.intake.PaperMetadata;
import vn.sohoa.intake.Receipt;
import vn.sohoa.intake.ReceivesFile;
import vn.sohoa.intake.Sender;
import vn.sohoa.intake.UploadedFiles;
import vn.sohoa.intake.Uploads;
import vn.sohoa.problem.ClosedForm;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.upload.Upload;

/** REST resource that replaces documents by new versions (phiên bản). */
@Path("/api/v1/documents/{docCode}/replace")
@Tag(name = "documents")
@RolesAllowed({Right.REVIEW_DOCUMENTS, Right.SEND_DOCUMENTS})
public class ReplaceResource {
  private final Uploads files;
  private final FinishedUploads uploads;
  private final Replacements replacements;

  ReplaceResource(Uploads files, FinishedUploads uploads, Replacements replacements) {
    this.files = files;
    this.uploads = uploads;
    this.replacements = replacements;
  }

  @POST
  @ClosedForm
  @ReceivesFile
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "replaceDocument",
      summary = "Replace a document by a new version",
      description =
          "Imports another scan of the same paper as its next version, e.g. V2, which keeps letters"
              + " and number of the code, the declaration, and what people decided about the paper."
              + " The old version stays readable and satisfies nothing any more. A station replaces"
              + " only what it sent itself and was asked to scan again. The scan is the part `file`, or"
              + " a finished upload that `uploadId` of the metadata names.")
  @Refuses({
    Reason.CONFLICT,
    Reason.IDEMPOTENCY_CONFLICT,
    Reason.STORAGE_FULL,
    Reason.UNPROCESSABLE,
    Reason.UPLOAD_INCOMPLETE,
    Reason.UPLOAD_IMPORTED,
    Reason.UPLOAD_LOCKED,
    Reason.DIGEST_MISMATCH
  })
  @APIResponse(
      responseCode = "202",
      description = "The scan is stored and will be processed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Receipt.class)))
  public RestResponse<Receipt> replace(
      @PathParam("docCode") String docCode,
      @RestForm("metadata") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull
          ReplaceMetadata metadata,
      @RestForm("file") @Nullable FileUpload file,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller,
      @Context RoutingContext request)
      throws IOException {
    Sender sender = Sender.of(caller, request);
    Optional<RequestKey> key = RequestKey.of(sender.keyId(), idempotencyKey);
    Replacements.Scope scope =
        caller.isUserInRole(Right.REVIEW_DOCUMENTS)
            ? Replacements.Scope.ALL
            : Replacements.Scope.OWN_ASKED;
    Outcome<Receipt> receipt;
    if (metadata.uploadId().isPresent()) {
      UploadedFiles.requireNone(file);
      Upload upload = UploadedFiles.inPart(() -> uploads.find(metadata.uploadId().get(), sender));
      var asked =
          new Replacements.Asked(
              docCode, metadata.reason(), UploadedFiles.name(upload), scope, PaperMetadata.NONE);
      receipt =
          uploads.run(upload, new ReplacementByUpload(replacements, asked, key, sender), sender);
    } else {
      FileUpload sent = UploadedFiles.require(file);
      var asked =
          new Replacements.Asked(
              docCode, metadata.reason(), Uploads.name(sent), scope, PaperMetadata.NONE);
      receipt = replacements.replace(asked, files.store(sent), key, sender);
    }
    return receipt
        .response(RestResponse.Status.ACCEPTED)
        .location(URI.create("/api/v1/documents/" + receipt.answer().docCode()))
        .build();
  }
}
