package vn.sohoa.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.problem.Violations;

/** Imports a catalogue of procedures, all or nothing. */
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

  /** Number of procedure entries written, and of their components. */
  @Schema(name = "ProcedureImportResult")
  public record Imported(int procedures, int components) {}

  @POST
  @Consumes({CSV, XLSX, MediaType.APPLICATION_JSON})
  @RolesAllowed(Right.SYNC_DOSSIERS)
  @Operation(
      operationId = "importProcedures",
      summary = "Import a catalogue of procedures",
      description =
          "A JSON array of procedures with `code`, or a CSV table or the first sheet of "
              + "an XLSX workbook with a row for each component. All or nothing: `errors` of a "
              + "refusal lists every invalid row.")
  @Refuses(Reason.UNPROCESSABLE)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = ProcedureView.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Imported importAll(
      InputStream body,
      @HeaderParam("Content-Type") @DefaultValue("") String mediaType,
      @Context SecurityContext caller)
      throws IOException {
    List<PlacedProcedure> sent = read(limited(body), mediaType);
    requireValid(sent);
    List<ProcedureView> procedures = sent.stream().map(PlacedProcedure::procedure).toList();
    service.putAll(procedures, Caller.of(caller).keyId());
    return new Imported(
        procedures.size(), procedures.stream().mapToInt(one -> one.components().size()).sum());
  }

  private List<PlacedProcedure> read(byte[] body, String mediaType) throws IOException {
    if (mediaType.startsWith(CSV)) {
      return ProcedureImport.read(ImportTable.ofCsv(body));
    }
    if (mediaType.startsWith(XLSX)) {
      return ProcedureImport.read(ImportTable.ofXlsx(new ByteArrayInputStream(body)));
    }
    @Nullable List<@Nullable ProcedureView> sent =
        json.readerForListOf(ProcedureView.class).readValue(body);
    if (sent == null || sent.stream().anyMatch(Objects::isNull)) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("problem.no-procedures"));
    }
    return IntStream.range(0, sent.size())
        .mapToObj(i -> PlacedProcedure.ofArray(Objects.requireNonNull(sent.get(i)), i))
        .toList();
  }

  private void requireValid(List<PlacedProcedure> procedures) {
    var faults = new ArrayList<RequestFault>();
    var entries = new HashSet<String>();
    for (PlacedProcedure one : procedures) {
      Set<ConstraintViolation<ProcedureView>> broken = validator.validate(one.procedure());
      broken.forEach(violation -> faults.add(one.placed(Violations.inBody(violation))));
      if (broken.isEmpty()) {
        faults.addAll(contradictions(one));
      }
      if (!entries.add(one.procedure().code() + " " + one.procedure().validFrom())) {
        faults.add(one.fault(Message.of("fault.same-entry")));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(
          Reason.UNPROCESSABLE, Message.of("problem.nothing-imported", faults.size()), faults);
    }
  }

  private static List<RequestFault> contradictions(PlacedProcedure placed) {
    String code = placed.procedure().code().orElse("");
    if (!ProcedureService.isCode(code)) {
      Message why = Message.of("fault.form", "1.009645", code);
      return List.of(placed.placed(RequestFault.atPointer("/code", why)));
    }
    try {
      placed.procedure().requireConsistent();
      return List.of();
    } catch (ProblemException e) {
      return e.faults().stream().map(placed::placed).toList();
    }
  }

  private static byte[] limited(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new ProblemException(Reason.FILE_TOO_LARGE, Message.of("problem.most-bytes", LARGEST));
    }
    return bytes;
  }
}
