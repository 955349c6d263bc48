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
import java.util.function.Supplier;
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
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Upload of scans (tiếp nhận bản số hóa). */
@Path("/api/v1/documents/import")
@Tag(name = "documents")
public class ImportResource {
  private final Uploads uploads;
  private final Admission admission;

  ImportResource(Uploads uploads, Admission admission) {
    this.uploads = uploads;
    this.admission = admission;
  }

  @POST
  @ClosedForm
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Right.SEND_DOCUMENTS)
  @Operation(
      operationId = "importDocument",
      summary = "Import a scan",
      description =
          "Answers as soon as the original is stored durably; processing continues "
              + "afterwards. Follow Location for the state of the document. With an "
              + "Idempotency-Key a request can be repeated safely: the answer is the same "
              + "receipt.")
  @Refuses({
    Reason.IDEMPOTENCY_CONFLICT,
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
      @RestForm("file") @NotNull FileUpload file,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller,
      @Context RoutingContext request)
      throws IOException {
    Declaration declared = inPart(() -> metadata.toDeclaration(Uploads.name(file)));
    PaperMetadata paper = inPart(metadata::paper);
    Sender sender = Sender.of(caller, request);
    Outcome<Receipt> receipt =
        admission.admit(
            uploads.store(file),
            declared,
            paper,
            RequestKey.of(sender.keyId(), idempotencyKey),
            sender);
    return receipt
        .response(RestResponse.Status.ACCEPTED)
        .location(URI.create("/api/v1/documents/" + receipt.answer().docCode()))
        .build();
  }

  /** Refuses the content of the part with the metadata, not that of a body. */
  private static <T> T inPart(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ProblemException e) {
      throw e.inPart("metadata");
    }
  }
}
