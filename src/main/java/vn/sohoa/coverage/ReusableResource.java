package vn.sohoa.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.time.VietnamTime;

/** REST resource of the documents that can be re-used for a dossier. */
@Path("/api/v1/dossiers/{dossierCode}/reusable")
@Tag(name = "dossiers")
public class ReusableResource {
  private final DossierRepository dossiers;
  private final ReusableReader reader;
  private final DocumentRepository documents;
  private final Clock clock;

  ReusableResource(
      DossierRepository dossiers,
      ReusableReader reader,
      DocumentRepository documents,
      Clock clock) {
    this.dossiers = dossiers;
    this.reader = reader;
    this.documents = documents;
    this.clock = clock;
  }

  @GET
  @ReadsRecords(ReadAction.DOSSIER)
  @Transactional
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(
      operationId = "listReusableDocuments",
      summary = "List documents that can be re-used for a dossier",
      description =
          "The newest valid document of the same applicant for each component of the "
              + "dossier, at most one for each. To use one, send its docCode as `reuses` of "
              + "the component.")
  public List<Reusable> reusable(
      @PathParam("dossierCode") String code, @Context SecurityContext caller) {
    if (dossiers.byCode(code).isEmpty()) {
      throw ProblemException.notFound("dossier", code);
    }
    DocumentVisibility viewer = DocumentVisibility.of(caller);
    return reader.of(code, LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE)).stream()
        .filter(one -> documents.exists(one.docCode(), viewer))
        .toList();
  }
}
