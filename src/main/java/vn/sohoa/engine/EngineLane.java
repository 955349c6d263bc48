package vn.sohoa.engine;

/** Whether a request waits for an engine of the pool, or may have one beside them. */
public enum EngineLane {
  /** Waits until one of the pool's engines is free. */
  ORDINARY,
  /**
   * Uses an additional engine if all others are busy: for short work that must not wait for long
   * work of others.
   */
  EXPRESS
}
