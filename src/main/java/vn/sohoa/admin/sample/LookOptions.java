package vn.sohoa.admin.sample;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.sohoa.cli.UsageChecks;

/** Options about how a sample looks as a scan. */
final class LookOptions {
  private static final ScanLook TYPICAL = ScanLook.typical();
  private static final int MAX_SKEW = 45;

  @Option(
      names = "--skew",
      paramLabel = "DEGREES",
      description = "Clockwise rotation of the page, -45 to 45 (default: ${DEFAULT-VALUE}).")
  double skew = TYPICAL.skewDegrees();

  @Option(
      names = "--noise",
      paramLabel = "N",
      description = "Grain of the paper, 0 to 64 (default: ${DEFAULT-VALUE}).")
  int noise = TYPICAL.noise();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the grain, and of the paper of --kind (default: ${DEFAULT-VALUE}).")
  long seed = TYPICAL.seed();

  ScanLook look(CommandSpec spec) {
    UsageChecks.requireRange(spec, "--skew", skew, -MAX_SKEW, MAX_SKEW);
    UsageChecks.requireRange(spec, "--noise", noise, 0, ScanLook.MAX_NOISE);
    return new ScanLook(skew, noise, seed);
  }
}
