package vn.sohoa.admin.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.sohoa.admin.api.ApiClient;
import vn.sohoa.admin.api.KeyOptions;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.cli.UsageChecks;
import vn.sohoa.time.VietnamTime;

/** The command {@code sohoa admin demo}. */
@Command(
    name = "demo",
    description = {
      "Generate procedures, applicants, dossiers and papers of an invented economic-zone authority."
          + " The same seed and day give the same data.",
      "With --api they are sent to a service (key of the role INTEGRATOR or ADMIN), otherwise"
          + " written to files."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int MAX_STATIONS = 8;

  @Spec CommandSpec spec;
  @Mixin KeyOptions key;

  @Option(
      names = "--dossiers",
      required = true,
      paramLabel = "N",
      description = "Number of dossiers.")
  int dossiers;

  @Option(
      names = "--documents",
      paramLabel = "N",
      description = "How many of their papers are scanned; needs --scans (default: 0).")
  int documents;

  @Option(names = "--scans", paramLabel = "DIR", description = "Folder for the scans, as PDF.")
  @Nullable Path scans;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the generator (default: ${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(
      names = "--last-day",
      paramLabel = "YYYY-MM-DD",
      description = "Last day on which dossiers are received (default: yesterday).")
  LocalDate lastDay = LocalDate.now(VietnamTime.ZONE).minusDays(1);

  @Option(
      names = "--stations",
      paramLabel = "N",
      description =
          "Number of scanning stations that send the scans, each with a new key; needs --api and a"
              + " key of the role ADMIN (default: 0, all are sent with the key).")
  int stations;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for procedures.ndjson, dossiers.ndjson and documents.ndjson (default:"
              + " ${DEFAULT-VALUE}).")
  Path out = Path.of("demo");

  @Option(
      names = {"--api", "--url"},
      paramLabel = "URL",
      description = "Address of a service to send the data to.")
  @Nullable URI api;

  @Override
  public Integer call() throws IOException {
    UsageChecks.requireRange(spec, "--dossiers", dossiers, 1, Integer.MAX_VALUE);
    UsageChecks.requireRange(spec, "--documents", documents, 0, Integer.MAX_VALUE);
    UsageChecks.require(spec, documents == 0 || scans != null, "--documents needs --scans");
    UsageChecks.requireRange(spec, "--stations", stations, 0, MAX_STATIONS);
    UsageChecks.require(spec, stations == 0 || api != null, "--stations needs --api");
    generate(new DemoAuthority(seed, dossiers, lastDay));
    spec.commandLine().getOut().println(dossiers + " dossiers, " + documents + " documents");
    return ExitCode.OK;
  }

  private void generate(DemoAuthority authority) throws IOException {
    try (DemoSink sink = sink(authority.agency())) {
      for (DemoProcedure procedure : authority.procedures()) {
        sink.procedure(procedure);
      }
      for (int number = 0; number < authority.size(); number++) {
        sink.dossier(authority.dossier(number));
      }
      if (scans != null) {
        scan(authority, scans, sink);
      }
    }
  }

  private DemoSink sink(String agency) throws IOException {
    if (api == null) {
      return new DemoFiles(out, agency);
    }
    var client = new ApiClient(api, key.read());
    return new DemoApi(client, DemoStations.create(client, api, stations), agency);
  }

  private void scan(DemoAuthority authority, Path folder, DemoSink sink) throws IOException {
    Files.createDirectories(folder);
    Iterator<DemoPaper> papers =
        new DemoPapers(authority, seed).papers().limit(documents).iterator();
    var artist = new DemoScan(seed);
    for (int number = 1; papers.hasNext(); number++) {
      DemoPaper paper = papers.next();
      DemoDossier dossier = authority.dossier(paper.dossier());
      Path file = folder.resolve("%06d.pdf".formatted(number));
      DrawnPaper drawn = artist.paper(paper, number);
      DemoScan.scan(paper, drawn, number).write(file);
      sink.document(paper, dossier, drawn.truth(), file);
    }
  }
}
