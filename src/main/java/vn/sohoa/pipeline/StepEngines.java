package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.engine.EngineAnswer;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;

/** Engines as steps use them: in the step's lane, and on the account of its document. */
@ApplicationScoped
class StepEngines {
  private final Engines engines;
  private final EngineTime time;

  StepEngines(Engines engines, EngineTime time) {
    this.engines = engines;
    this.time = time;
  }

  /** Returns the reply of an engine; every failure of an engine is one, too. */
  EngineReply call(StageTask task, EngineRequest request) throws InterruptedException {
    EngineAnswer answer = engines.answer(request, task.lane());
    time.add(task.documentId(), answer.busy());
    return answer.reply();
  }
}
