package vn.sohoa.pipeline;

import java.io.IOException;
import vn.sohoa.document.Stage;

/**
 * The work of one stage. It can be repeated after a crash at any point: it checks what is stored
 * and does the rest. It runs outside of any transaction and opens short ones to read and write.
 */
interface StageWork {
  Stage stage();

  /**
   * Runs the stage for a document or for some of its pages.
   *
   * @throws StageFailure if a retry may succeed
   */
  void run(StageTask task) throws StageFailure, IOException, InterruptedException;

  /**
   * Handles the failure of the last attempt: fails the document or advances it to the next stage.
   *
   * @return false if the step would be lost without a trace and must be tried again
   */
  boolean giveUp(StageTask task, Failure failure);
}
