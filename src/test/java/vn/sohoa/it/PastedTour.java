package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs the shell blocks under one heading of a page in one shell, as a new user pastes them. Only
 * the command that renders the sample is replaced, since Maven is running already, and the address,
 * by that of the service under test.
 */
final class PastedTour {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final String DRAW = "./mvnw -q exec:exec@sample";
  private static final String SEPARATOR = "---\n";

  private final List<String> blocks;

  private PastedTour(List<String> blocks) {
    this.blocks = blocks;
  }

  static PastedTour of(Path page, String heading) throws IOException {
    String text = Files.readString(page);
    int start = text.indexOf("\n" + heading + "\n");
    int end = text.indexOf("\n## ", start + 1);
    assertThat(start).as("%s has the heading %s", page, heading).isPositive();
    var blocks =
        BLOCK.matcher(text.substring(start, end)).results().map(block -> block.group(1)).toList();
    assertThat(blocks).filteredOn(block -> block.contains(DRAW)).hasSize(1);
    return new PastedTour(blocks);
  }

  /**
   * Runs all blocks in a folder with the layout of the clone, to which the paths are relative.
   *
   * @return the output of each block
   */
  List<String> run(Path clone, RunningService service) throws IOException, InterruptedException {
    Files.createDirectories(clone.resolve("target"));
    Files.createSymbolicLink(clone.resolve("data"), service.data());
    String draw =
        String.join(" ", RunningService.command("admin", "sample", "--out", "target/scan.pdf"));
    String script =
        String.join("echo " + SEPARATOR, blocks)
            .replace(DRAW, draw)
            .replace("http://localhost:8080", service.url());
    return List.of(paste(script, clone).split(SEPARATOR, -1));
  }

  private static String paste(String script, Path folder) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(shell.exitValue()).as(output).isZero();
    return output;
  }
}
