package vn.sohoa;

import io.quarkus.runtime.annotations.QuarkusMain;
import vn.sohoa.bootstrap.ServeCommand;
import vn.sohoa.engine.child.EngineMain;

/** The program. {@link SohoaCommand} describes its commands. */
@QuarkusMain
public final class Main {
  private static final String DEFAULT_COMMAND = "serve";

  private Main() {}

  /** Starts the service and its engines directly: the model of all commands costs time to build. */
  public static void main(String... arguments) {
    // Whoever logs first decides for the whole process.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    switch (arguments.length == 0 ? DEFAULT_COMMAND : String.join(" ", arguments)) {
      case "serve" -> ServeCommand.run();
      case "serve --sandbox" -> ServeCommand.runSandbox();
      case "engine" -> EngineMain.run();
      default -> System.exit(SohoaCommand.commandLine().execute(arguments));
    }
  }
}
