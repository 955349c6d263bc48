package vn.sohoa.admin.demo;

import java.io.IOException;
import java.nio.file.Path;

/** Receiver of the data of a generated authority. */
interface DemoSink extends AutoCloseable {
  void procedure(DemoProcedure procedure) throws IOException;

  void dossier(DemoDossier dossier) throws IOException;

  void document(DemoPaper paper, DemoDossier dossier, Path scan) throws IOException;

  @Override
  void close() throws IOException;
}
