package vn.sohoa.bench;

/** Something that is measured as a whole and told as a report. */
public interface Benchmark {
  /** In lower case, as in {@code -Dbench=<name>}. */
  String name();

  /**
   * @throws Exception ends the build: a benchmark that cannot measure must not look like one that
   *     did
   */
  Report run(Options options) throws Exception;
}
