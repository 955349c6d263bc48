package vn.sohoa.station;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.sohoa.cli.UsageChecks;
import vn.sohoa.station.batch.BatchLabel;

/** The options that make a batch of the files. */
final class BatchOptions {
  private static final int LONGEST = 100;

  @Option(
      names = "--batch",
      description =
          "Send the files as a batch: declare them, and get a signed receipt of what has arrived,"
              + " which is written beside the first file. A batch that was interrupted is finished"
              + " first.")
  boolean isBatch;

  @Option(names = "--name", paramLabel = "TEXT", description = "Name of the batch.")
  @Nullable String name;

  @Option(names = "--operator", paramLabel = "TEXT", description = "Who has scanned the batch.")
  @Nullable String operator;

  @Option(names = "--device", paramLabel = "TEXT", description = "What has scanned the batch.")
  @Nullable String device;

  @Option(names = "--profile", paramLabel = "TEXT", description = "Settings of the scanner.")
  @Nullable String profile;

  /** Ends the command if a text is of no batch, empty or too long. */
  void check(CommandSpec spec) {
    Stream.of(
            Optional.ofNullable(name),
            Optional.ofNullable(operator),
            Optional.ofNullable(device),
            Optional.ofNullable(profile))
        .flatMap(Optional::stream)
        .forEach(
            text -> {
              UsageChecks.require(spec, isBatch, "only with --batch: " + text);
              UsageChecks.require(
                  spec,
                  !text.isBlank() && text.length() <= LONGEST,
                  "must have 1 to " + LONGEST + " characters: " + text);
            });
  }

  BatchLabel label() {
    return new BatchLabel(
        Optional.ofNullable(name),
        Optional.ofNullable(operator),
        Optional.ofNullable(device),
        Optional.ofNullable(profile));
  }
}
