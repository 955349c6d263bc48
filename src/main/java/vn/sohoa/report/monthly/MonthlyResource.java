package vn.sohoa.report.monthly;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.message.Message;
import vn.sohoa.problem.FourDigitYear;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** REST resource of the monthly report. */
@Path("/api/v1/reports/monthly")
@Tag(name = "reports")
public class MonthlyResource {
  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final MonthlyReader reader;

  MonthlyResource(MonthlyReader reader) {
    this.reader = reader;
  }

  /** Response format. */
  @Schema(name = "MonthlyFormat")
  public enum Format {
    JSON(MediaType.APPLICATION_JSON),
    XLSX(MonthlyResource.XLSX),
    PDF(MonthlyResource.PDF);

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** Parses a query parameter. */
    public static Format fromString(String sent) {
      return valueOf(sent.toUpperCase(Locale.ROOT));
    }

    /**
     * Returns the first accepted format that is supported; JSON for a wildcard or if there is none.
     */
    static Format accepted(HttpHeaders headers) {
      for (MediaType accepted : headers.getAcceptableMediaTypes()) {
        for (Format format : values()) {
          if (accepted.isCompatible(MediaType.valueOf(format.mediaType))) {
            return format;
          }
        }
      }
      return JSON;
    }
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, XLSX, PDF})
  @RolesAllowed(Right.READ_REPORTS)
  @Operation(
      operationId = "getMonthlyReport",
      summary = "Get the report of a month",
      description =
          "Statistics of the dossiers received in a month, as of now, as JSON, XLSX "
              + "workbook or PDF. `format` selects the form; without it `Accept` does.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = MonthlyReport.class)),
        @Content(
            mediaType = XLSX,
            schema =
                @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                    format = "binary")),
        @Content(
            mediaType = PDF,
            schema =
                @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                    format = "binary"))
      })
  public Response monthly(
      @QueryParam("month") @Parameter(required = true) Optional<String> month,
      @QueryParam("format") Optional<Format> format,
      @Context HttpHeaders headers)
      throws IOException {
    MonthlyReport report = reader.of(parse(month.orElse("")));
    return switch (format.orElseGet(() -> Format.accepted(headers))) {
      case JSON -> Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
      case XLSX -> file(MonthlyWorkbook.of(report), Format.XLSX, report.month());
      case PDF -> file(MonthlyPdf.of(report), Format.PDF, report.month());
    };
  }

  private static Response file(byte[] bytes, Format format, String month) {
    String name = "sohoa-" + month + "." + format.name().toLowerCase(Locale.ROOT);
    return Response.ok(bytes, format.mediaType)
        .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
        // Computed anew by each request, so that parts of two answers would not fit together
        .header("Accept-Ranges", "none")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static YearMonth parse(String month) {
    try {
      YearMonth parsed = YearMonth.parse(month);
      if (FourDigitYear.isOf(parsed.getYear())) {
        return parsed;
      }
    } catch (DateTimeException e) {
      throw wrongMonth(month);
    }
    throw wrongMonth(month);
  }

  private static ProblemException wrongMonth(String month) {
    return ProblemException.ofParameter(
        Reason.INVALID_REQUEST, "month", Message.of("fault.form", "2026-10", month));
  }
}
