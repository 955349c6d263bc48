package vn.sohoa.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports wrong usage: the error, similar options or commands, and where to find help. */
final class UsageErrorHandler implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    err.println(name + ": " + error.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(error, err)
        && !command.getSubcommands().isEmpty()) {
      command.usage(err);
    } else {
      err.println("Try '" + name + " --help' for more information.");
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
