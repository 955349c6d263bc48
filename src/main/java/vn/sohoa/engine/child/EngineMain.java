package vn.sohoa.engine.child;

public final class EngineMain {
  private EngineMain() {}

  public static void run(String... a) {}
}
