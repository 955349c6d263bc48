package vn.sohoa.engine.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.ocr.Reader;
import vn.sohoa.engine.pdf.SearchablePdf;

/** Entry point of an engine process. */
public final class EngineMain {
  private EngineMain() {}

  public static void main(String[] args) {
    run();
  }

  /** Answers requests until the parent terminates; never returns. */
  public static void run() {
    // Redirects stdout to stderr, so that no library can write into the protocol stream
    var replies = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    Scheduling.leaveProcessorsToOthers(Integer.getInteger(EngineCommand.NICENESS, 0));
    var reader =
        new Reader(
            Path.of(System.getProperty(EngineCommand.TESSDATA, ".")),
            ReadingProfile.valueOf(
                System.getProperty(EngineCommand.PROFILE, ReadingProfile.STANDARD.name())));
    var requests = new Requests(new PageRunReader(reader), SearchablePdf::write);
    new EngineLoop(System.in, replies, requests).run();
  }
}
