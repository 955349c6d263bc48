package vn.sohoa;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the OpenAPI document says of the API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Sohoa",
            version = "1.0.0",
            summary = "Digitization of dossiers of administrative procedures (số hóa hồ sơ)",
            description = Api.DESCRIPTION,
            contact = @Contact(name = "The maintainers of Sohoa"),
            license = @License(name = "Apache License 2.0", identifier = "Apache-2.0")),
    servers = @Server(url = "/", description = "The service that this document was read from"),
    security = @SecurityRequirement(name = "key"),
    tags = {
      @Tag(name = "documents", description = "Digitized documents (tài liệu số hóa)"),
      @Tag(name = "uploads", description = "Files that are sent in pieces (tus 1.0.0)"),
      @Tag(
          name = "reviews",
          description =
              "Review by people (hậu kiểm): decisions, policy, queue, samples, proposals"),
      @Tag(name = "dossiers", description = "Dossiers (hồ sơ) of the one-stop system"),
      @Tag(name = "procedures", description = "Catalogue of procedures (thủ tục hành chính)"),
      @Tag(name = "reports", description = "Coverage, indicators and monthly reports"),
      @Tag(name = "keys", description = "Access keys"),
      @Tag(name = "accounts", description = "Accounts of people (tài khoản)"),
      @Tag(name = "units", description = "Administrative units, old and new"),
      @Tag(name = "scrubs", description = "Verification of stored files"),
      @Tag(name = "batches", description = "Batches of scans and their receipts (lô quét)"),
      @Tag(name = "exports", description = "Documents that move into another store (kết xuất)"),
      @Tag(name = "events", description = "Events, the feed of changes, webhooks (sự kiện)"),
      @Tag(
          name = "results",
          description = "Attested results for the national store (kho dữ liệu điện tử)"),
      @Tag(
          name = "vocabularies",
          description = "Closed vocabularies: kinds of paper, reasons, codes of findings"),
      @Tag(
          name = "sandbox",
          description = "What a sandbox for tests has beside; 404 in other installations"),
      @Tag(name = "audit", description = "The audit: who did what (nhật ký)")
    })
@SecurityScheme(
    securitySchemeName = "key",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        "An access key, as issueKey returns it. Each operation lists the roles that may call it.")
public class Api extends Application {
  static final String DESCRIPTION =
      """
      Receives scans, recognises what they are, links them to dossiers and reports how far dossiers are digitized.

      - Every refusal is a `Problem` (`application/problem+json`) with a `reason` of a closed vocabulary. A method that a path does \
      not have is refused with `405 METHOD_NOT_ALLOWED`.
      - Unknown, repeated and malformed parameters and members are refused, never ignored.
      - A member without value is null or absent; both mean the same, in requests and in answers.
      - New members of answers and new values of enumerations may be added; a client ignores what it does not know.
      - Lists are read page by page: `next` of a page is the `cursor` of the following one.
      - Times have an offset from UTC (RFC 3339); days are those of Vietnam.
      """;
}
