package vn.sohoa.it;

import java.util.Map;

/** One service for all tests that do not need one of their own. */
final class SharedService {
  private static final RunningService SERVICE = started();

  private SharedService() {}

  static RunningService get() {
    return SERVICE;
  }

  private static RunningService started() {
    RunningService service =
        RunningService.start("shared", Map.of("SOHOA_PIPELINE_BACKOFF", "PT0.2S"));
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    return service;
  }
}
