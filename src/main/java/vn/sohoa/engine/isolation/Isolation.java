package vn.sohoa.engine.isolation;

import java.nio.file.Path;
import java.util.List;

/** A way to start a program so that it can reach nothing but its files. */
public interface Isolation {
  /**
   * Returns the command that starts a program in isolation. Its words may contain placeholders for
   * folders and for the process that starts it, which are left as they are.
   *
   * @param command the program, by its absolute path, and its arguments
   */
  List<String> isolate(List<String> command, Access access);

  /** Whether the program is kept from the network, other files and other processes. */
  default boolean isolates() {
    return true;
  }

  /** Returns what isolates, in a few words for logs and health. */
  String description();

  /**
   * What an isolated program may use.
   *
   * @param readable files and folders; those that do not exist are ignored
   * @param input folder that the program may read
   * @param results folder in which it may create files
   * @param parent process that starts it, and with which it ends
   * @param memoryMegabytes private memory, in MiB
   * @param processorSeconds processor time of its whole life
   */
  record Access(
      List<Path> readable,
      String input,
      String results,
      String parent,
      int memoryMegabytes,
      long processorSeconds) {
    public Access {
      readable = List.copyOf(readable);
    }
  }
}
