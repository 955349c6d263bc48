package vn.sohoa.admin.demo;

import java.io.IOException;
import java.nio.file.Path;
import vn.sohoa.admin.sample.paper.Truth;

/** Receiver of the data of a generated authority. */
interface DemoSink extends AutoCloseable {
  void procedure(DemoProcedure procedure) throws IOException;

  void dossier(DemoDossier dossier) throws IOException;

  /**
   * @param truth what the paper says
   * @param scan file of the scan
   */
  void document(DemoPaper paper, DemoDossier dossier, Truth truth, Path scan) throws IOException;

  @Override
  void close() throws IOException;
}
