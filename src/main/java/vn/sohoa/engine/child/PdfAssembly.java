package vn.sohoa.engine.child;

import java.io.IOException;
import vn.sohoa.engine.EngineRequest;

/** Creates the searchable PDF. */
@FunctionalInterface
interface PdfAssembly {
  /** Returns the number of pages written. */
  int write(EngineRequest.Assemble request) throws IOException;
}
