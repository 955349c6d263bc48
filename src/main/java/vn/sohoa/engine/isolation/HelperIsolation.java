package vn.sohoa.engine.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Isolation by {@code sohoa-isolate}, the helper that is shipped with the native executable.
 *
 * @param helper its path
 * @param description what it found on this machine
 * @param landlock newest version of Landlock to use; for tests of older kernels
 */
record HelperIsolation(Path helper, String description, int landlock) implements Isolation {
  static final int NEWEST = 1000;

  @Override
  public List<String> isolate(List<String> command, Access access) {
    var isolated = new ArrayList<String>();
    isolated.add(helper.toString());
    access.readable().forEach(path -> isolated.addAll(List.of("--read", path.toString())));
    isolated.addAll(
        List.of(
            "--read",
            access.input(),
            "--write",
            access.results(),
            "--memory",
            Integer.toString(access.memoryMegabytes()),
            "--cpu",
            Long.toString(access.processorSeconds()),
            "--parent",
            access.parent(),
            "--landlock",
            Integer.toString(landlock),
            "--"));
    isolated.addAll(command);
    return isolated;
  }
}
