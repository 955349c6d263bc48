package vn.sohoa.engine.child;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** A function of the C library, under its C name. */
public interface Scheduling extends Library {
  /**
   * Lowers the priority of the calling thread.
   *
   * @param increment 0 to 19
   * @return the new value, or -1 with an error
   */
  int nice(int increment);

  /**
   * Lowers the priority of this thread, which does all the work of an engine, and of threads that
   * it starts.
   *
   * @param niceness 0 to 19, 0: leaves it as it is
   */
  static void leaveProcessorsToOthers(int niceness) {
    if (niceness > 0 && Native.load("c", Scheduling.class).nice(niceness) < 0) {
      System.err.println("the priority of the engine could not be lowered");
    }
  }
}
