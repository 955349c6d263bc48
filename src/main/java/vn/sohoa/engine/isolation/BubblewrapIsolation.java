package vn.sohoa.engine.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Isolation by bubblewrap, in namespaces of its own. It limits neither memory nor system calls.
 *
 * @param program path of {@code bwrap}
 */
record BubblewrapIsolation(Path program) implements Isolation {
  private static final List<String> OWN_NAMESPACES =
      List.of("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL");

  /** Returns a command that succeeds if bubblewrap works on this machine. */
  List<String> trial() {
    var trial = new ArrayList<String>();
    trial.add(program.toString());
    trial.addAll(OWN_NAMESPACES);
    trial.addAll(List.of("--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--"));
    trial.addAll(List.of(program.toString(), "--version"));
    return trial;
  }

  @Override
  public List<String> isolate(List<String> command, Access access) {
    var isolated = new ArrayList<String>();
    isolated.add(program.toString());
    isolated.addAll(OWN_NAMESPACES);
    for (Path path : access.readable()) {
      if (!path.startsWith("/proc") && !path.startsWith("/dev")) {
        isolated.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
      }
    }
    isolated.addAll(
        List.of(
            "--ro-bind",
            command.getFirst(),
            command.getFirst(),
            "--proc",
            "/proc",
            "--dev",
            "/dev",
            "--ro-bind",
            access.input(),
            access.input(),
            "--bind",
            access.results(),
            access.results(),
            "--chdir",
            access.results(),
            "--"));
    isolated.addAll(command);
    return isolated;
  }

  @Override
  public String description() {
    return "bubblewrap";
  }
}
