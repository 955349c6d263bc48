package vn.sohoa.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code sohoa completion}. */
@Command(
    name = "completion",
    description = {
      "Print a script that completes commands, options and file names in bash and zsh.",
      "",
      "Load it in the current shell:",
      "  source <(sohoa completion)",
      "or for all shells of bash:",
      "  sohoa completion > /etc/bash_completion.d/sohoa"
    })
public final class CompletionCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    CommandLine root = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash(root.getCommandName(), root));
    out.flush();
  }
}
