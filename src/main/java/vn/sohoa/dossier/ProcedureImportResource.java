package vn.sohoa.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Role;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Takes a whole catalogue of procedures, or nothing of it. */
@Path("/api/v1/procedures:import")
@Tag(name = "procedures")
public class ProcedureImportResource {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LARGEST = 10 << 20;

  private final ProcedureService service;
  private final ObjectMapper json;
  private final Validator validator;

  ProcedureImportResource(ProcedureService service, ObjectMapper json, Validator validator) {
    this.service = service;
    this.json = json;
    this.validator = validator;
  }

  /** How many entries of procedures were written, with how many components. */
  public record Imported(int procedures, int components) {}

  @POST
  @Consumes({CSV, XLSX, MediaType.APPLICATION_JSON})
  @RolesAllowed({Role.INTEGRATOR_NAME, Role.ADMIN_NAME})
  @Operation(
      summary = "Nhập danh mục thủ tục / Import a catalogue of procedures",
      description =
          "CSV or the first sheet of an XLSX workbook with a row for each component, or a JSON array"
              + " of procedures with `code`. Every bad row is told in `errors`; then nothing is imported.")
  public Imported importAll(
      InputStream body,
      @HeaderParam("Content-Type") String mediaType,
      @Context SecurityContext caller)
      throws IOException {
    List<ProcedureView> procedures = read(limited(body), mediaType);
    requireValid(procedures);
    service.putAll(procedures, Caller.of(caller).keyId());
    return new Imported(
        procedures.size(), procedures.stream().mapToInt(one -> one.components().size()).sum());
  }

  private List<ProcedureView> read(byte[] body, String mediaType) throws IOException {
    if (mediaType.startsWith(CSV)) {
      return ProcedureImport.read(ImportTable.ofCsv(body));
    }
    if (mediaType.startsWith(XLSX)) {
      return ProcedureImport.read(ImportTable.ofXlsx(new ByteArrayInputStream(body)));
    }
    return json.readerForListOf(ProcedureView.class).readValue(body);
  }

  private void requireValid(List<ProcedureView> procedures) {
    var faults = new ArrayList<Problem.Fault>();
    for (int i = 0; i < procedures.size(); i++) {
      String place = Integer.toString(i);
      for (ConstraintViolation<ProcedureView> one : validator.validate(procedures.get(i))) {
        faults.add(new Problem.Fault(place + "/" + one.getPropertyPath(), one.getMessage()));
      }
      faults.addAll(contradictions(place, procedures.get(i)));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.UNPROCESSABLE, "nothing was imported", faults);
    }
  }

  private static List<Problem.Fault> contradictions(String place, ProcedureView procedure) {
    try {
      ProcedureService.requireGrammar(procedure.code().orElse(""));
      procedure.requireConsistent();
      return List.of();
    } catch (ProblemException e) {
      return List.of(new Problem.Fault(place, e.detail()));
    }
  }

  private static byte[] limited(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new ProblemException(Reason.FILE_TOO_LARGE, "at most " + LARGEST + " bytes");
    }
    return bytes;
  }
}
