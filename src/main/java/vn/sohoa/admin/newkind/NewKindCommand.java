package vn.sohoa.admin.newkind;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sohoa.admin.trykind.ScanReader;
import vn.sohoa.admin.trykind.ScanTrial;
import vn.sohoa.admin.trykind.TrialTable;
import vn.sohoa.cli.CommandFailedException;
import vn.sohoa.cli.UsageChecks;
import vn.sohoa.engine.FaultException;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindException;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.learn.KindProposal;
import vn.sohoa.extract.learn.KindProposer;
import vn.sohoa.extract.learn.Sample;
import vn.sohoa.message.Language;

/** The command {@code sohoa admin new-kind}. */
@Command(
    name = "new-kind",
    description = {
      "Read two or more scans of papers of one kind, filled in differently, and propose its"
          + " definition in YAML: what recognises it, and a field for each label that is followed"
          + " by different values. A person corrects it; try-kind shows what it finds.",
      "",
      "The definition goes to the file, and what it finds on the scans to the standard output;"
          + " without --out, the definition goes to the standard output and the rest to the"
          + " standard error."
    })
public final class NewKindCommand implements Callable<Integer> {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SCAN",
      description = "Two or more pdf, tif, jpg or png; the first 10 pages of each are read.")
  List<Path> scans = List.of();

  @Option(
      names = "--id",
      required = true,
      paramLabel = "ID",
      description = "Id of the kind: lower-case letters, digits and hyphens.")
  String id;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write, in YAML; it must not exist (default: the standard output).")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    UsageChecks.require(spec, ID.matcher(id).matches(), invalidId());
    long different =
        scans.stream().map(Path::toAbsolutePath).map(Path::normalize).distinct().count();
    UsageChecks.require(
        spec,
        different >= 2 && different == scans.size(),
        "at least two different scans of papers of the same kind are needed");
    requireNew(out);
    try {
      propose(samples());
    } catch (KindException e) {
      throw new CommandFailedException("the proposed definition is invalid: " + e.getMessage(), e);
    }
    return ExitCode.OK;
  }

  private void propose(List<Sample> samples) throws IOException {
    KindProposal proposal =
        new KindProposer(Kinds.builtIn())
            .propose(id, samples)
            .orElseThrow(() -> new CommandFailedException(nothingInCommon()));
    String definition =
        new DefinitionText(proposal, samples.stream().map(Sample::name).toList()).text();
    // What a person will try must be readable
    List<Kind> kinds = KindReader.read(id + ".yaml", definition);
    write(definition, report(kinds, proposal, samples));
  }

  private String invalidId() {
    return "Invalid value for --id: '%s' is not made of lower-case letters, digits and hyphens"
        .formatted(id);
  }

  private static String nothingInCommon() {
    return "the scans have neither a title nor enough texts in common;"
        + " are they papers of the same kind, and the right way up?";
  }

  private static void requireNew(@Nullable Path file) {
    if (file != null && Files.exists(file)) {
      throw new CommandFailedException(file + " exists already; delete it or choose another name");
    }
  }

  private List<Sample> samples() throws IOException, InterruptedException {
    var samples = new ArrayList<Sample>();
    try (ScanReader reader = ScanReader.open()) {
      for (Path scan : scans) {
        samples.add(sample(scan, reader));
      }
    }
    return samples;
  }

  private static Sample sample(Path scan, ScanReader reader)
      throws IOException, InterruptedException {
    try {
      return Sample.of(scan.getFileName().toString(), reader.read(scan));
    } catch (FaultException e) {
      throw new CommandFailedException(scan + ": " + e.fault() + ", " + e.getMessage(), e);
    }
  }

  private String report(List<Kind> added, KindProposal proposal, List<Sample> samples) {
    Kinds kinds = Kinds.builtIn().with(added);
    var extractor = new Extractor(() -> kinds);
    List<ScanTrial> trials =
        samples.stream()
            .map(sample -> ScanTrial.of(sample.name(), extractor.extract(sample.pages())))
            .toList();
    var text = new StringBuilder();
    if (!proposal.rivals().isEmpty()) {
      text.append(inBoth("new-kind.rivals", DefinitionText.rivals(proposal)));
    }
    if (Kinds.builtIn().withId(id).isPresent()) {
      text.append(inBoth("new-kind.replaces", id));
    }
    if (proposal.plan().fields().isEmpty()) {
      text.append(inBoth("new-kind.no-fields", ""));
    }
    return text + TrialTable.of(added, trials).text();
  }

  private static String inBoth(String key, String argument) {
    return Language.VIETNAMESE.text(key, argument)
        + "\n"
        + Language.ENGLISH.text(key, argument)
        + "\n";
  }

  private void write(String definition, String report) throws IOException {
    PrintWriter standard = spec.commandLine().getOut();
    if (out == null) {
      standard.print(definition);
      spec.commandLine().getErr().print(report);
      spec.commandLine().getErr().flush();
    } else {
      Files.writeString(out, definition, StandardOpenOption.CREATE_NEW);
      standard.println(out);
      standard.print(report);
    }
    standard.flush();
  }
}
