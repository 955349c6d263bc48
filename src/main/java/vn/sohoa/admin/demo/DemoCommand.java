package vn.sohoa.admin.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The command {@code sohoa admin demo}: makes up an authority to try the service with. */
public final class DemoCommand {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final String HELP =
      """
      Makes up procedures, applicants, dossiers and papers of an economic-zone authority, the same for the same seed.

      Usage: sohoa admin demo --dossiers N [options]

        --dossiers N    how many dossiers
        --documents N   how many of their papers are scanned (0)
        --scans DIR     where the scans are drawn, as PDF
        --seed N        another number, another authority (1)
        --out DIR       where procedures.ndjson, dossiers.ndjson and documents.ndjson go (demo)
        --api URL       a service to send them to instead, e.g. http://localhost:8080/api/v1
        --key KEY       access key for it, role INTEGRATOR or ADMIN
        --help          this text
      """;

  private DemoCommand() {}

  /**
   * Runs the command.
   *
   * @return the exit code: 0 done, 1 something could not be written or sent, 2 wrong use
   */
  public static int run(String... args) {
    return run(System.out, System.err, args);
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    if (List.of(args).contains("--help")) {
      out.print(HELP);
      return OK;
    }
    try {
      DemoOptions options = DemoOptions.parse(args);
      make(options);
      out.println(options.dossiers() + " dossiers, " + options.documents() + " documents");
      return OK;
    } catch (IllegalArgumentException e) {
      err.println("sohoa admin demo: " + e.getMessage());
      err.print(HELP);
      return WRONG_USE;
    } catch (IOException e) {
      err.println("sohoa admin demo: " + e.getMessage());
      return FAILED;
    }
  }

  private static void make(DemoOptions options) throws IOException {
    var authority = new DemoAuthority(options.seed(), options.dossiers());
    try (DemoSink sink = sink(options, authority)) {
      for (DemoProcedure procedure : authority.procedures()) {
        sink.procedure(procedure);
      }
      for (int number = 0; number < authority.size(); number++) {
        sink.dossier(authority.dossier(number));
      }
      if (options.scans().isPresent()) {
        scan(options, authority, options.scans().get(), sink);
      }
    }
  }

  private static DemoSink sink(DemoOptions options, DemoAuthority authority) throws IOException {
    return options.api().isPresent()
        ? new DemoApi(options.api().get(), options.key().orElse(""), authority.agency())
        : new DemoFiles(options.folder(), authority.agency());
  }

  private static void scan(DemoOptions options, DemoAuthority authority, Path folder, DemoSink sink)
      throws IOException {
    Files.createDirectories(folder);
    Iterator<DemoPaper> papers =
        new DemoPapers(authority, options.seed()).papers().limit(options.documents()).iterator();
    for (int number = 1; papers.hasNext(); number++) {
      DemoPaper paper = papers.next();
      Path file = folder.resolve("%06d.pdf".formatted(number));
      DemoScan.of(paper, number).write(file);
      sink.document(paper, authority.dossier(paper.dossier()), file);
    }
  }
}
