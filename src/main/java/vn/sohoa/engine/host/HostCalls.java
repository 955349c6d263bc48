package vn.sohoa.engine.host;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/**
 * Functions of the C library, under their C names; those that return -1 have failed. A {@code long}
 * of C has the size of Java's on all platforms that the program runs on.
 */
public interface HostCalls extends Library {
  /** Controls the calling process. */
  int prctl(int option, long value, long unused3, long unused4, long unused5);

  /** Limits a resource of the process and of those that it starts; the limit is two longs. */
  int setrlimit(int resource, Pointer limit);

  /** Takes permissions from all files that this process creates; returns the mask before. */
  int umask(int mask);
}
