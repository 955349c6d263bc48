package vn.sohoa.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.document.Stage;

/** Work of the first stage that does what a test says, and records what it was asked to do. */
final class ScriptedWork implements StageWork {
  /** One run of the work. */
  interface Script {
    void run() throws StageFailure, IOException, InterruptedException;
  }

  private final List<StageTask> runs = new ArrayList<>();
  private final List<String> givenUp = new ArrayList<>();
  private Script script = () -> {};
  private boolean canBeGivenUp = true;

  void does(Script next) {
    script = next;
  }

  /** From now on, a step that is given up must be tried again. */
  void refusesToGiveUp() {
    canBeGivenUp = false;
  }

  /** Every run so far, in order. */
  List<StageTask> runs() {
    return runs;
  }

  /** The reasons with which it was given up. */
  List<String> givenUp() {
    return givenUp;
  }

  @Override
  public Stage stage() {
    return Stage.TRIAGE;
  }

  @Override
  public void run(StageTask task) throws StageFailure, IOException, InterruptedException {
    runs.add(task);
    script.run();
  }

  @Override
  public boolean giveUp(StageTask task, Failure failure) {
    givenUp.add(failure.reason());
    return canBeGivenUp;
  }
}
