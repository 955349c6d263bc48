package vn.sohoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class SohoaCommandTest {
  private static final CommandLine ROOT = SohoaCommand.commandLine();

  static Stream<CommandLine> commands() {
    return below(ROOT);
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(SohoaCommandTest::below));
  }

  private static String words(CommandLine command) {
    return (command.getCommandSpec().qualifiedName() + " ").replaceFirst("^sohoa ", "");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(CommandLine command) {
    CommandRun run = CommandRun.ofLine(words(command) + "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: " + command.getCommandSpec().qualifiedName())
        .contains("-h, --help")
        .contains("Exit codes:", "0   success", "1   the work failed", "2   wrong usage")
        .doesNotContain("\u001b");
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesUnknownOptions(CommandLine command) {
    CommandRun run = CommandRun.ofLine(words(command) + "--hepl");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(command.getCommandSpec().qualifiedName() + ": ")
        .containsAnyOf("Unknown option: '--hepl'", "Missing required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "srve                               | Unmatched argument at index 0: 'srve' | sohoa serve",
        "admin smaple                       | Unmatched argument at index 1: 'smaple' | admin sample",
        "admin rebuild-coverage --key-flie x | Unknown options: '--key-flie', 'x' | --key-file"
      })
  void misspelledWordsAreCorrected(String line, String message, String suggestion) {
    CommandRun run = CommandRun.ofLine(line);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message, suggestion);
  }

  @Test
  void aGroupWithoutCommandListsItsCommands() {
    CommandRun run = CommandRun.of("admin");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Missing required subcommand", "rebuild-coverage", "try-kind");
  }

  @Test
  void theEngineIsHidden() {
    assertThat(ROOT.getSubcommands()).containsKey("engine");
    assertThat(CommandRun.of("--help").out()).contains("serve", "admin").doesNotContain("engine");
    assertThat(CommandRun.of("completion").out()).doesNotContain("engine");
  }

  @Test
  void showsTheVersion() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).matches("sohoa \\d+\\.\\d+\\.\\d+\\S*\\s+");
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    CommandRun run = CommandRun.of("completion");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("import-procedures", "'--key-file'");
  }
}
