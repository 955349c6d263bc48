package vn.sohoa.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Reports failed work by one line; defects of the program keep their stack trace. */
final class FailureHandler implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed)
      throws Exception {
    String message =
        switch (error) {
          case CommandFailedException failure -> failure.getMessage();
          case IOException failure -> describe(failure);
          default -> throw error;
        };
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + message);
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  /** The messages of some exceptions hold the file's name only. */
  private static String describe(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
      case AccessDeniedException denied -> "permission denied: " + denied.getFile();
      default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    };
  }
}
