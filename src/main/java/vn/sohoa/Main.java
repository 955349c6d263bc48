package vn.sohoa;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import vn.sohoa.admin.AdminCommand;
import vn.sohoa.bootstrap.ServeCommand;
import vn.sohoa.engine.child.EngineMain;

/** The one program with its faces: {@code serve}, {@code engine} and {@code admin}. */
@QuarkusMain
public final class Main {
  private static final String HELP =
      """
      sohoa serve            run the service (default)
      sohoa admin COMMAND    tools for administrators; 'sohoa admin --help' lists them
      sohoa --version
      """;

  private Main() {}

  public static void main(String... arguments) {
    // Whoever logs first decides for the whole process.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    String face = arguments.length == 0 ? "serve" : arguments[0];
    String[] rest =
        arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    switch (face) {
      case "serve" -> ServeCommand.run();
      case "engine" -> EngineMain.run(rest);
      case "admin" -> System.exit(AdminCommand.run(rest));
      case "--version" -> System.out.println("sohoa " + Version.current());
      case "--help", "-h" -> System.out.print(HELP);
      default -> {
        System.err.print("sohoa: unknown command '" + face + "'\n" + HELP);
        System.exit(64);
      }
    }
  }
}
