package vn.sohoa.admin.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.sohoa.admin.sample.draw.Typefaces;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.admin.sample.paper.Order;
import vn.sohoa.admin.sample.paper.PaperMaker;
import vn.sohoa.admin.sample.paper.TruthFile;
import vn.sohoa.cli.UsageChecks;

/** Options about a sample of a kind, which is invented as a whole. */
final class KindOptions {
  private static final List<String> OF_DECISIONS =
      List.of("--number", "--notation", "--date", "--type", "--subject", "--body");

  @Option(
      names = "--kind",
      paramLabel = "ID",
      description = {
        "Draw a paper of this kind, such as van-ban-de-nghi-thuc-hien-du-an, in a layout and with"
            + " values that --seed selects. Options about the text other than --dossier are not"
            + " for such papers."
      })
  @Nullable String kind;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Write what the paper of --kind says to this file, as JSON.")
  @Nullable Path truth;

  /** Draws the paper; empty if no kind is given. */
  Optional<DrawnPaper> draw(CommandSpec spec, long seed, int pages, @Nullable String dossier) {
    UsageChecks.require(spec, truth == null || kind != null, "--truth needs --kind");
    if (kind == null) {
      return Optional.empty();
    }
    for (String option : OF_DECISIONS) {
      boolean isGiven = spec.commandLine().getParseResult().hasMatchedOption(option);
      UsageChecks.require(spec, !isGiven, "--kind and " + option + " are mutually exclusive");
    }
    var maker = new PaperMaker(Typefaces.available());
    UsageChecks.require(
        spec, maker.kinds().contains(kind), "there is no sample of the kind '" + kind + "'");
    Order order = Order.of(kind, seed).withPages(pages);
    return Optional.of(maker.make(dossier == null ? order : order.filedIn(dossier)));
  }

  /**
   * Writes what the paper says if a file is given for it.
   *
   * @throws IOException if it cannot be written
   */
  void writeTruth(DrawnPaper paper) throws IOException {
    if (truth != null) {
      TruthFile.write(paper.truth(), truth);
    }
  }
}
