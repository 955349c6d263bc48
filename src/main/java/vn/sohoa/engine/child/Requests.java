package vn.sohoa.engine.child;

import java.io.IOException;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.source.FileTriage;

/** Dispatches requests to their handlers and converts failures to {@link EngineReply.Refused}. */
final class Requests {
  private final PageRunReader pageRun;
  private final PdfAssembly assembly;

  Requests(PageRunReader pageRun, PdfAssembly assembly) {
    this.pageRun = pageRun;
    this.assembly = assembly;
  }

  EngineReply answer(EngineRequest request) {
    try {
      return dispatch(request);
    } catch (FaultException e) {
      return new EngineReply.Refused(e.fault(), String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return new EngineReply.Refused(EngineFault.OUT_OF_MEMORY, e.toString());
    } catch (Throwable e) {
      return new EngineReply.Refused(EngineFault.ENGINE_ERROR, describe(e));
    }
  }

  private EngineReply dispatch(EngineRequest request) throws IOException {
    return switch (request) {
      case EngineRequest.Triage triage -> FileTriage.triage(triage.file(), triage.limits());
      case EngineRequest.ReadPages run -> new EngineReply.PagesRead(pageRun.read(run));
      case EngineRequest.Assemble assemble -> new EngineReply.Assembled(assembly.write(assemble));
      case EngineRequest.CopyPages copy -> new EngineReply.Copied(PageCopying.write(copy));
      case EngineRequest.RenderPage page -> PageImage.write(page);
    };
  }

  private static String describe(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? e.toString() : e + " at " + trace[0];
  }
}
