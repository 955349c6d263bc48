package vn.sohoa.engine.isolation;

import java.util.List;

/** No isolation: the program has the rights of the user that starts it. */
public record NoIsolation() implements Isolation {
  @Override
  public List<String> isolate(List<String> command, Access access) {
    return command;
  }

  @Override
  public boolean isolates() {
    return false;
  }

  @Override
  public String description() {
    return "none";
  }
}
