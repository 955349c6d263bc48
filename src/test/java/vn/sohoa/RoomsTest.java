package vn.sohoa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static vn.sohoa.Rooms.onlyUses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of src/docs/architecture.md, and which may use which. */
@AnalyzeClasses(packages = "vn.sohoa", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  @ArchTest
  static final ArchRule ENGINE_USES_PAGE_LANGUAGE_AND_FILLED =
      onlyUses("engine", "page", "language", "filled");

  @ArchTest static final ArchRule LANGUAGE_USES_NOTHING = onlyUses("language");

  @ArchTest
  static final ArchRule FILLED_USES_PAGE_AND_LANGUAGE = onlyUses("filled", "page", "language");

  @ArchTest static final ArchRule PAGE_USES_NOTHING = onlyUses("page");

  @ArchTest static final ArchRule TIME_USES_NOTHING = onlyUses("time");

  @ArchTest static final ArchRule PRECONDITION_USES_NOTHING = onlyUses("precondition");

  @ArchTest static final ArchRule CLEAN_USES_LANGUAGE = onlyUses("clean", "language");

  @ArchTest
  static final ArchRule EXTRACT_USES_CLEAN =
      onlyUses("extract", "clean", "page", "language", "time");

  @ArchTest static final ArchRule BLOB_USES_NOTHING = onlyUses("blob");

  @ArchTest static final ArchRule MESSAGE_USES_NOTHING = onlyUses("message");

  @ArchTest static final ArchRule KPI_USES_MESSAGE = onlyUses("report.kpi", "message");

  @ArchTest
  static final ArchRule REPORT_KNOWS_NO_OTHER_ROOM_OF_RECORDS =
      onlyUses(
          "report",
          "csv",
          "idempotency",
          "print",
          "time",
          "problem",
          "paging",
          "access",
          "audit",
          "message",
          "sql");

  @ArchTest
  static final ArchRule UNIT_KNOWS_NO_DOCUMENT =
      onlyUses("unit", "clean", "access", "audit", "problem", "sql", "message");

  @ArchTest
  static final ArchRule DUPLICATE_KNOWS_NO_PIPELINE = onlyUses("duplicate", "clean", "lock", "sql");

  @ArchTest
  static final ArchRule DOCUMENT_KNOWS_NO_DOSSIER =
      onlyUses(
          "document",
          "blob",
          "stream",
          "page",
          "language",
          "clean",
          "time",
          "engine",
          "precondition",
          "problem",
          "paging",
          "access",
          "audit",
          "lock",
          "sql",
          "message");

  @ArchTest
  static final ArchRule SCRUB_USES_DOCUMENT_AND_BLOB =
      onlyUses("scrub", "document", "blob", "time", "access", "audit", "problem", "sql", "message");

  @ArchTest
  static final ArchRule CATALOGUE_KNOWS_NO_DOSSIER =
      onlyUses(
          "catalogue",
          "clean",
          "time",
          "audit",
          "problem",
          "paging",
          "access",
          "lock",
          "sql",
          "message");

  @ArchTest
  static final ArchRule DOSSIER_KNOWS_NO_DOCUMENT_AND_NO_REPORT =
      onlyUses(
          "dossier",
          "catalogue",
          "clean",
          "time",
          "audit",
          "precondition",
          "problem",
          "paging",
          "access",
          "lock",
          "sql",
          "message");

  @ArchTest
  static final ArchRule DOSSIERS_KNOW_NO_MESSAGES =
      noClasses()
          .that()
          .resideInAPackage("vn.sohoa.dossier")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.sohoa.dossier.message..");

  @ArchTest
  static final ArchRule COVERAGE_KNOWS_NO_REPORT =
      onlyUses(
          "coverage", "dossier", "document", "link", "time", "access", "audit", "problem", "sql");

  @ArchTest
  static final ArchRule SEARCH_KNOWS_NO_DOSSIER =
      onlyUses(
          "search",
          "document",
          "audit",
          "clean",
          "time",
          "access",
          "paging",
          "problem",
          "message",
          "sql");

  @ArchTest
  static final ArchRule UPLOAD_KNOWS_NO_DOCUMENT =
      onlyUses("upload", "blob", "access", "precondition", "lock", "sql", "problem", "message");

  @ArchTest static final ArchRule UPLOAD_HEADERS_USE_NOTHING = onlyUses("upload.header");

  @ArchTest
  static final ArchRule INTAKE_KNOWS_NO_PIPELINE =
      onlyUses(
          "intake",
          "batch",
          "idempotency",
          "upload",
          "http",
          "document",
          "dossier",
          "extract.kind",
          "catalogue",
          "blob",
          "audit",
          "access",
          "problem",
          "clean",
          "time",
          "lock",
          "sql",
          "message");

  @ArchTest
  static final ArchRule VOCABULARY_KNOWS_NO_RECORDS =
      onlyUses(
          "vocabulary",
          "extract.kind",
          "clean",
          "engine",
          "review",
          "access",
          "paging",
          "precondition",
          "problem",
          "message");

  /** It stands beside all others; nothing uses it. */
  @ArchTest
  static final ArchRule SANDBOX_USES_PORTS_ONLY =
      onlyUses(
          "sandbox",
          "pipeline",
          "notify",
          "document",
          "engine",
          "page",
          "access",
          "admission",
          "problem",
          "message");

  @ArchTest static final ArchRule SCENARIOS_USE_PAGES = onlyUses("sandbox.scenario", "page");

  @ArchTest static final ArchRule PRINT_USES_NOTHING = onlyUses("print");

  @ArchTest
  static final ArchRule BATCH_KNOWS_NO_INTAKE =
      onlyUses(
          "batch",
          "document",
          "blob",
          "print",
          "idempotency",
          "paging",
          "audit",
          "access",
          "problem",
          "time",
          "sql",
          "message");

  @ArchTest
  static final ArchRule LINK_KNOWS_NO_PIPELINE =
      onlyUses(
          "link",
          "document",
          "dossier",
          "catalogue",
          "extract.kind",
          "clean",
          "time",
          "lock",
          "audit",
          "access",
          "precondition",
          "problem",
          "sql",
          "message");

  @ArchTest
  static final ArchRule REVIEW_KNOWS_NO_PIPELINE =
      onlyUses(
          "review",
          "document",
          "stream",
          "link",
          "dossier",
          "catalogue",
          "intake",
          "idempotency",
          "blob",
          "extract",
          "clean",
          "page",
          "time",
          "lock",
          "audit",
          "access",
          "precondition",
          "paging",
          "problem",
          "sql",
          "message");

  @ArchTest
  static final ArchRule DECISIONS_KNOW_NO_DATABASE =
      onlyUses("review.decision", "document", "clean", "extract");

  @ArchTest static final ArchRule MEASURE_USES_CLEAN = onlyUses("review.measure", "clean");

  @ArchTest
  static final ArchRule SCORING_KNOWS_NO_DOSSIERS_AS_STORED =
      onlyUses("link.scoring", "clean", "time");

  @ArchTest static final ArchRule KINDS_USE_CLEAN = onlyUses("extract.kind", "clean");

  @ArchTest
  static final ArchRule ACCESS_USES_AUDIT =
      onlyUses(
          "access", "audit", "idempotency", "lock", "time", "paging", "problem", "message", "sql");

  @ArchTest
  static final ArchRule AUDIT_KNOWS_NO_ACCESS = onlyUses("audit", "time", "paging", "sql");

  @ArchTest static final ArchRule HTTP_KNOWS_NO_RESOURCES = onlyUses("http", "problem", "message");

  @ArchTest
  static final ArchRule ADMISSION_KNOWS_NO_RESOURCES = onlyUses("admission", "problem", "message");

  @ArchTest static final ArchRule HEALTH_USES_NOTHING = onlyUses("health");

  @ArchTest
  static final ArchRule IDEMPOTENCY_KNOWS_NO_RESOURCES =
      onlyUses("idempotency", "lock", "problem", "message", "sql");

  @ArchTest
  static final ArchRule CONTRACT_USES_PROBLEM = onlyUses("contract", "problem", "message");

  @ArchTest
  static final ArchRule STREAM_KNOWS_NO_RECORDS = onlyUses("stream", "problem", "message");

  /** The agent runs on desks, where there is neither a database nor anything native. */
  @ArchTest static final ArchRule STATION_IS_A_CLIENT = onlyUses("station", "cli", "message");

  @ArchTest static final ArchRule CLI_USES_NOTHING = onlyUses("cli");

  @ArchTest static final ArchRule LOCK_USES_NOTHING = onlyUses("lock", "sql");

  @ArchTest static final ArchRule SQL_USES_NOTHING = onlyUses("sql");

  @ArchTest
  static final ArchRule PAGING_USES_PROBLEM_AND_SQL =
      onlyUses("paging", "problem", "message", "sql");

  @ArchTest
  static final ArchRule PROBLEM_USES_BLOB = onlyUses("problem", "blob", "clean", "message", "sql");

  @ArchTest
  static final ArchRule EXPORT_KNOWS_NO_PIPELINE =
      onlyUses(
          "export",
          "search",
          "document",
          "blob",
          "csv",
          "engine",
          "idempotency",
          "access",
          "audit",
          "lock",
          "paging",
          "precondition",
          "problem",
          "message",
          "time",
          "sql");

  @ArchTest static final ArchRule CSV_USES_NOTHING = onlyUses("csv");

  @ArchTest static final ArchRule ZIP_USES_NOTHING = onlyUses("export.zip");

  @ArchTest
  static final ArchRule NOTIFY_KNOWS_NO_RECORDS =
      onlyUses(
          "notify",
          "blob",
          "access",
          "audit",
          "idempotency",
          "lock",
          "paging",
          "precondition",
          "problem",
          "message",
          "time",
          "sql");

  @ArchTest
  static final ArchRule GUIDANCE_KNOWS_NO_PIPELINE =
      onlyUses(
          "guidance",
          "access",
          "audit",
          "blob",
          "clean",
          "document",
          "idempotency",
          "intake",
          "message",
          "precondition",
          "problem",
          "review");

  // kinds tell whether the number of a paper stands in its head
  @ArchTest
  static final ArchRule RESULT_READS_ONLY =
      onlyUses(
          "result",
          "document",
          "dossier",
          "extract.kind",
          "extract.field",
          "clean",
          "time",
          "access",
          "audit",
          "paging",
          "problem",
          "message",
          "sql");

  @ArchTest
  static final ArchRule ENTRIES_KNOW_NO_DATABASE =
      onlyUses("result.entry", "dossier", "clean", "time");
}
