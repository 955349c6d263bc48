package vn.sohoa.bootstrap;

import java.lang.management.ManagementFactory;
import vn.sohoa.engine.isolation.ProgramFiles;

/** The JVM's door for debuggers and agents, which other processes of the user can open. */
final class AttachMechanism {
  private static final String OFF = "-XX:+DisableAttachMechanism";

  private AttachMechanism() {}

  /** The native executable has none; a JVM has one unless it was started without. */
  static boolean isOpen() {
    return !ProgramFiles.isNative()
        && !ManagementFactory.getRuntimeMXBean().getInputArguments().contains(OFF);
  }
}
