package vn.sohoa.pipeline;

import java.io.IOException;
import vn.sohoa.document.Stage;

/**
 * The work of one stage. It can be run again after a crash at any point: it checks what is stored
 * and does the rest. It runs outside of any transaction and opens short ones for what it reads and
 * writes.
 */
interface StageWork {
  Stage stage();

  /**
   * @throws StageFailure if another try may succeed
   */
  void run(StageTask task) throws StageFailure, IOException, InterruptedException;

  /**
   * The last try failed: brings the document to a documented end or on to its next stage.
   *
   * @param reason code of the failure
   */
  void giveUp(StageTask task, String reason);
}
