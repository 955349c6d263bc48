package vn.sohoa.engine.child;

import java.io.IOException;
import vn.sohoa.engine.EngineRequest;

/** Makes the searchable PDF. */
@FunctionalInterface
interface PdfAssembly {
  /** The number of pages written. */
  int write(EngineRequest.Assemble request) throws IOException;
}
